using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.Packages;

namespace Auditor.Parsers.Dockerfile.Context;

/// <summary>The build context of a Dockerfile, as far as its COPY lines and the files around it tell.</summary>
internal sealed class BuildContext
{
    private const int MaximumFiles = 100;
    private const int MaximumCandidates = 20;
    private const int MaximumLooked = 5_000;

    /// <summary>Folders that hold Dockerfiles rather than what they build.</summary>
    private static readonly HashSet<string> HoldingFolders = new(StringComparer.OrdinalIgnoreCase) { "docker", ".docker", "build", "dockerfiles", "containers" };

    private readonly string path;
    private readonly FileIndex files;
    private readonly ImmutableArray<string> sources;
    private readonly bool hasWholeContext;

    public BuildContext(string path, DockerfileSyntax syntax, FileIndex files)
    {
        this.path = path;
        this.files = files;
        sources = CopySources.Of(syntax);
        hasWholeContext = CopySources.HasWholeContext(syntax);
        Root = files.Paths.Count == 0 ? null : Find();
        Scripts = Root is null ? [] : StartScripts.Of(syntax, Root);
    }

    /// <summary>The scripts that ENTRYPOINT and CMD start: name in the image and path in the target.</summary>
    public Dictionary<string, string> Scripts { get; }

    /// <summary>The context's folder, or null when it cannot be told.</summary>
    public ContextFiles? Root { get; }

    /// <summary>The .dockerignore that the builder would take: the Dockerfile's own one, or the context's.</summary>
    public string? DockerIgnore
    {
        get
        {
            if (files.Contains(path + ".dockerignore")) return path + ".dockerignore";
            return Root?.PathOf(".dockerignore") is { } shared && files.Contains(shared) ? shared : null;
        }
    }

    /// <summary>The description of a GitHub action beside the Dockerfile, or null.</summary>
    public string? ActionFile
    {
        get
        {
            var folder = path[..(path.LastIndexOf('/') + 1)];
            return files.Contains(folder + "action.yml") ? folder + "action.yml" : files.Contains(folder + "action.yaml") ? folder + "action.yaml" : null;
        }
    }

    public IEnumerable<string> PackageJsons => Named(name => name == "package.json");

    public IEnumerable<string> LockFilePaths => Named(name => LockFiles.Manager(name) is not null);

    /// <summary>Files that may hold credentials, of which only the text tells.</summary>
    public IEnumerable<string> SecretCandidates()
    {
        if (Root is not { } root) return [];
        var named = sources.Where(source => !ContextFiles.IsGlob(source)).Select(root.PathOf).Where(files.Contains);
        var copied = hasWholeContext ? root.Files.Under(root.Folder).Take(MaximumLooked) : sources.Where(source => !ContextFiles.IsGlob(source)).SelectMany(source => root.Files.Under(root.PathOf(source))).Take(MaximumLooked);
        var matched = sources.Where(ContextFiles.IsGlob).SelectMany(root.Matches).Take(MaximumLooked);
        var holders = named.Concat(copied).Concat(matched).Where(file => SecretFile.WantsText(NameOf(file))).Distinct(StringComparer.Ordinal).Take(MaximumCandidates);
        return holders.SelectMany(file => SecretFile.CertificatesOf(file).Where(files.Contains).Prepend(file));
    }

    /// <summary>Files of the context's root and of the folders that COPY names, picked by their names.</summary>
    private IEnumerable<string> Named(Func<string, bool> isWanted)
    {
        if (Root is not { } root) return [];
        var found = LockFiles.Names.Append("package.json").Select(root.PathOf).Where(files.Contains).Concat(sources.SelectMany(source => NamedBy(root, source)));
        return found.Where(file => isWanted(NameOf(file))).Distinct(StringComparer.Ordinal).Take(MaximumFiles);
    }

    private IEnumerable<string> NamedBy(ContextFiles root, string source)
    {
        if (ContextFiles.IsGlob(source)) return root.Matches(source);
        var named = root.PathOf(source);
        return LockFiles.Names.Append("package.json").Select(name => $"{named}/{name}").Prepend(named).Where(files.Contains);
    }

    private static string NameOf(string file) => file[(file.LastIndexOf('/') + 1)..];

    private ContextFiles? Find()
    {
        if (sources.IsEmpty) return Guess();
        ContextFiles? best = null;
        var most = 0;
        foreach (var folder in Candidates())
        {
            var candidate = new ContextFiles(files, folder);
            var count = sources.Count(candidate.Has);
            if (count == sources.Length) return candidate;
            if (count <= most) continue;
            (best, most) = (candidate, count);
        }

        return 2 * most >= sources.Length ? best : null;
    }

    /// <summary>
    /// No file is named that would tell: the nearest folder, unless it looks like one that only holds Dockerfiles for a project above.
    /// Where it could be either, it is not known.
    /// </summary>
    private ContextFiles? Guess()
    {
        var folders = Candidates().ConvertAll(folder => new ContextFiles(files, folder));
        if (IsMemberOfWorkspace(folders)) return null;
        if (ProjectFolder.Is(folders[0]) || folders.Find(ProjectFolder.Is) is not { } project) return folders[0];
        return ProjectFolder.HoldsOnlyDockerfiles(folders[0]) ? project : null;
    }

    /// <summary>A package without a lock file, below a project that has one: it is built from there, or by itself.</summary>
    private static bool IsMemberOfWorkspace(List<ContextFiles> folders)
    {
        var nearest = folders.FindIndex(folder => folder.Has("package.json"));
        return nearest >= 0 && !HasLockFile(folders[nearest]) && folders.FindIndex(nearest + 1, folder => folder.Has("package.json") && HasLockFile(folder)) > 0;
    }

    private static bool HasLockFile(ContextFiles folder) => LockFiles.Names.Any(folder.Has);

    /// <summary>The Dockerfile's folder and those above, nearest first; a folder that only holds Dockerfiles comes after the one above it.</summary>
    private List<string> Candidates()
    {
        var folders = new List<string>();
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1)) folders.Add(path[..end]);
        folders.Add("");
        if (folders.Count > 1 && HoldingFolders.Contains(NameOf(folders[0]))) (folders[0], folders[1]) = (folders[1], folders[0]);
        return folders;
    }
}
