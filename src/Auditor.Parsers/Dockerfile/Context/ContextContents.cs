using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.DockerIgnore;

namespace Auditor.Parsers.Dockerfile.Context;

/// <summary>What COPY and ADD get out of the build context, as far as its files and its .dockerignore tell.</summary>
internal sealed class ContextContents
{
    private const int MaximumCarried = 20;

    private static readonly HashSet<string> History = new(StringComparer.Ordinal) { ".git", ".svn", ".hg", ".bzr" };

    private static readonly HashSet<string> Caches = new(StringComparer.Ordinal)
    {
        ".cache", ".npm", ".pnpm-store", ".parcel-cache", ".nyc_output", ".gradle", ".terraform",
        "__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".tox",
    };

    private static readonly HashSet<string> Editors = new(StringComparer.Ordinal) { ".idea", ".vscode", ".vs" };

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
        if (source >= 0) ignore = DockerIgnoreFile.Read(set.Member(source).Text, source);
        root = context.DockerIgnore is null || ignore is not null ? context.Root : null;
    }

    /// <summary>
    /// Whether the .dockerignore keeps a source out of the context. A folder of which a line brings something back counts as there.
    /// </summary>
    public bool IsIgnored(string source)
    {
        if (ignore is null || ContextFiles.IsGlob(source)) return false;
        if (Clean(source) is not { Length: > 0 } path || !ignore.Excludes(path)) return false;
        return root?.Files.Contains(root.PathOf(path)) == true || !ignore.Patterns.Any(pattern => pattern.IsNegated);
    }

    /// <summary>What a source takes along although it belongs in no image.</summary>
    /// <param name="isFromContext">False when it comes from another stage or image, of which only the name is known.</param>
    public CarriedFiles Carried(string source, bool isFromContext)
    {
        if (Named(source, isFromContext) is { } named) return new CarriedFiles([named], true);
        if (!isFromContext || root is null || Clean(source) is not { } path) return CarriedFiles.None;
        if (!seen.TryGetValue(path, out var carried)) seen[path] = carried = Below(path, root);
        return carried;
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
        var file = isFromContext && root is not null && Clean(source) is { } clean ? root.PathOf(clean) : null;
        return SecretAt(source, path, file, isNamed: true);
    }

    private CarriedFiles Below(string source, ContextFiles folder)
    {
        var carried = ImmutableArray.CreateBuilder<CarriedFile>();
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var files = ContextFiles.IsGlob(source) ? folder.Matches(source) : folder.Files.Under(folder.PathOf(source).TrimEnd('/'));
        foreach (var file in files)
        {
            if (filesLeft-- <= 0 || carried.Count == MaximumCarried) return new CarriedFiles(carried.ToImmutable(), false);
            var path = folder.Folder.Length == 0 ? file : file[(folder.Folder.Length + 1)..];
            if (Unwanted(path) is { } found && ignore?.Excludes(found.Path) != true && paths.Add(found.Path)) carried.Add(found);
        }

        return new CarriedFiles(carried.ToImmutable(), true);
    }

    /// <summary>A folder counts once, whatever is in it.</summary>
    private CarriedFile? Unwanted(string path)
    {
        for (var start = 0; path.IndexOf('/', start) is >= 0 and var slash; start = slash + 1)
        {
            if (FolderKind(path[start..slash]) is { } kind) return new CarriedFile(path[..slash], kind, FolderWhat(kind), false);
        }

        if (secrets.TryGetValue(path, out var known)) return known;
        return secrets[path] = SecretAt(path, path, root?.PathOf(path), isNamed: false);
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
            IsUnread = text is null && SecretFile.IsEnvironment(path[(path.LastIndexOf('/') + 1)..]),
        };
    }

    private string? TextOf(string path) => set.SourceOf(path) is > 0 and var source ? set.Member(source).Text.Text : null;

    private static string? FolderKind(string name) =>
        History.Contains(name) ? "history" : Caches.Contains(name) ? "cache" : Editors.Contains(name) ? "editor" : null;

    private static string FolderWhat(string kind) => kind switch
    {
        "history" => "the history of the repository",
        "cache" => "a cache",
        _ => "the settings of an editor",
    };

    /// <summary>Without slashes around and dots; empty for the context itself, null for a path out of it.</summary>
    private static string? Clean(string source)
    {
        var parts = source.Split('/').Where(part => part is not ("" or ".")).ToList();
        return parts.Contains("..") ? null : string.Join('/', parts);
    }
}
