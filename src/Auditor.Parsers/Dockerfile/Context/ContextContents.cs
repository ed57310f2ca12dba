using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.DockerIgnore;
using Auditor.Parsers.Packages;

namespace Auditor.Parsers.Dockerfile.Context;

/// <summary>What COPY and ADD get out of the build context, as far as its files and its .dockerignore tell.</summary>
internal sealed class ContextContents
{
    private const int MaximumCarried = 20;

    private static readonly Dictionary<string, string> Folders = new(StringComparer.Ordinal)
    {
        [".git"] = "history",
        [".svn"] = "history",
        [".hg"] = "history",
        [".bzr"] = "history",
        [".cache"] = "cache",
        [".npm"] = "cache",
        [".pnpm-store"] = "cache",
        [".parcel-cache"] = "cache",
        [".nyc_output"] = "cache",
        [".gradle"] = "cache",
        [".terraform"] = "cache",
        ["__pycache__"] = "cache",
        [".pytest_cache"] = "cache",
        [".mypy_cache"] = "cache",
        [".ruff_cache"] = "cache",
        [".tox"] = "cache",
        [".idea"] = "editor",
        [".vscode"] = "editor",
        [".vs"] = "editor",
    };

    private readonly ArtifactSet set;
    private readonly BuildContext context;
    private readonly ContextFiles? root;
    private readonly DockerIgnoreFile? ignore;
    private readonly Dictionary<string, CarriedFiles> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CarriedFile?> secrets = new(StringComparer.Ordinal);
    private int filesLeft = 100_000;

    public ContextContents(ArtifactSet set, BuildContext context)
    {
        this.set = set;
        this.context = context;
        var source = context.DockerIgnore is { } path ? set.SourceOf(path) : -1;
        if (source >= 0) ignore = DockerIgnoreFile.Of(set, source);
        root = context.DockerIgnore is null || ignore is not null ? context.Root : null;
    }

    /// <summary>
    /// Whether the .dockerignore keeps a source out of the context. A folder of which a line brings something back counts as there.
    /// </summary>
    public bool IsIgnored(string source)
    {
        if (ignore is null || ContextFiles.IsGlob(source)) return false;
        if (ContextPath.Of(source) is not { Length: > 0 } path || !ignore.Excludes(path)) return false;
        return root?.Files.Contains(root.PathOf(path)) == true || !ignore.Patterns.Any(pattern => pattern.IsNegated);
    }

    /// <summary>What a source takes along although it belongs in no image.</summary>
    /// <param name="isFromContext">False when it comes from another stage or image, of which only the name is known.</param>
    public CarriedFiles Carried(string source, bool isFromContext)
    {
        if (Named(source, isFromContext) is { } named) return new CarriedFiles([named], true);
        if (!isFromContext || root is null || ContextPath.Of(source) is not { } path) return CarriedFiles.None;
        if (!seen.TryGetValue(path, out var carried)) seen[path] = carried = Below(path, root);
        return carried;
    }

    /// <summary>The package manager whose lock file lies in a folder of the context beside folders with sources; null for other folders and files.</summary>
    public string? ProjectOf(string source)
    {
        if (root is null || ContextFiles.IsGlob(source) || ContextPath.Of(source) is not { Length: > 0 } path || !root.Files.HasFolder(root.PathOf(path))) return null;
        var name = LockFiles.Names.FirstOrDefault(name => root.Files.Contains(root.PathOf($"{path}/{name}")) && ignore?.Excludes($"{path}/{name}") != true);
        return name is not null && HasFolders(root.PathOf(path), root.Files) ? LockFiles.Manager(name) : null;
    }

    private static bool HasFolders(string folder, FileIndex files)
    {
        foreach (var file in files.Under(folder))
        {
            if (file.LastIndexOf('/') > folder.Length) return true;
        }

        return false;
    }

    /// <summary>A script of the context that an ENTRYPOINT or CMD starts goes on as another user.</summary>
    public bool StartChangesUser(Instruction start) => StartScripts.StartedNames(start).Any(name =>
        context.Scripts.TryGetValue(name, out var path) && TextOf(path) is { } script && StartScripts.ChangesUser(script));

    /// <summary>Another Dockerfile of the target builds an image of that name, as far as names tell.</summary>
    public bool BuildsImage(string repository) => SiblingImages.IsBuilt(set.Files, set.Primary.Path, repository);

    private CarriedFile? Named(string source, bool isFromContext)
    {
        var path = source.TrimEnd('/');
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (FolderKind(name) is { } kind) return new CarriedFile(source, kind, FolderWhat(kind), true);
        var file = isFromContext && root is not null && ContextPath.Of(source) is { } clean ? root.PathOf(clean) : null;
        return SecretAt(source, path, file, isNamed: true);
    }

    private CarriedFiles Below(string source, ContextFiles folder)
    {
        var carried = ImmutableArray.CreateBuilder<CarriedFile>();
        var paths = new HashSet<string>(StringComparer.Ordinal);
        IEnumerable<string> files = ContextFiles.IsGlob(source) ? folder.Matches(source) : folder.Files.Under(folder.PathOf(source).TrimEnd('/'));
        foreach (var file in files)
        {
            if (filesLeft-- <= 0 || carried.Count == MaximumCarried) return new CarriedFiles(carried.ToImmutable(), false);
            if (Unwanted(file, folder) is { } found && ignore?.Excludes(found.Path) != true && paths.Add(found.Path)) carried.Add(found);
        }

        return new CarriedFiles(carried.ToImmutable(), true);
    }

    /// <summary>A folder counts once, whatever is in it.</summary>
    private CarriedFile? Unwanted(string file, ContextFiles folder)
    {
        var from = folder.Folder.Length == 0 ? 0 : folder.Folder.Length + 1;
        for (var start = from; file.IndexOf('/', start) is >= 0 and var slash; start = slash + 1)
        {
            if (FolderKind(file.AsSpan(start, slash - start)) is { } kind) return new CarriedFile(file[from..slash], kind, FolderWhat(kind), false);
        }

        if (!SecretFile.MayBe(file)) return null;
        if (secrets.TryGetValue(file, out var known)) return known;
        return secrets[file] = SecretAt(file[from..], file[from..], file, isNamed: false);
    }

    /// <param name="file">Its path in the target; null when it comes from elsewhere.</param>
    private CarriedFile? SecretAt(string source, string path, string? file, bool isNamed)
    {
        var text = file is null ? null : TextOf(file);
        if (SecretFile.What(path, text) is not { } what) return null;
        return new CarriedFile(source, "secret", what, isNamed)
        {
            IsSample = SecretFile.IsForSamples(file ?? path, text) || (file is not null && SecretFile.CertificatesOf(file).Any(other => TextOf(other) is { } certificate && SecretFile.IsOfLocalhost(certificate))),
            IsForDevelopment = SecretFile.IsForDevelopment(path),
            IsUnread = text is null && SecretFile.IsEnvironment(path.AsSpan(path.LastIndexOf('/') + 1)),
        };
    }

    private string? TextOf(string path) => set.SourceOf(path) is > 0 and var source ? set.Member(source).Text.Text : null;

    private static string? FolderKind(ReadOnlySpan<char> name) => Folders.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var kind) ? kind : null;

    private static string FolderWhat(string kind) => kind switch
    {
        "history" => "the history of the repository",
        "cache" => "a cache",
        _ => "the settings of an editor",
    };
}
