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
    private const string PackageJson = "package.json";

    /// <summary>Folders that hold Dockerfiles rather than what they build.</summary>
    private static readonly HashSet<string> HoldingFolders = new(StringComparer.OrdinalIgnoreCase) { "docker", ".docker", "build", "dockerfiles", "containers" };

    private static readonly string[] PackageFiles = [.. LockFiles.Names, PackageJson];

    private readonly string path;
    private readonly ImmutableArray<string> sources;
    private readonly bool hasWholeContext;

    public BuildContext(string path, DockerfileSyntax syntax, FileIndex files)
    {
        this.path = path;
        Files = files;
        sources = CopySources.Of(syntax);
        hasWholeContext = CopySources.HasWholeContext(syntax);
        Root = files.Paths.Count == 0 ? null : Find();
        Scripts = Root is null ? [] : StartScripts.Of(syntax, Root, Copied(Root));
        (PackageJsons, LockFilePaths) = Root is null ? ([], []) : FindPackageFiles(Root);
    }

    public FileIndex Files { get; }

    /// <summary>The scripts that ENTRYPOINT and CMD start: name in the image and path in the target.</summary>
    public Dictionary<string, string> Scripts { get; }

    /// <summary>The context's folder, or null when it cannot be told.</summary>
    public ContextFiles? Root { get; }

    /// <summary>The .dockerignore that the builder would take: the Dockerfile's own one, or the context's.</summary>
    public string? DockerIgnore
    {
        get
        {
            if (Files.Contains(path + ".dockerignore")) return path + ".dockerignore";
            return Root?.PathOf(".dockerignore") is { } shared && Files.Contains(shared) ? shared : null;
        }
    }

    /// <summary>The description of a GitHub action beside the Dockerfile, or null.</summary>
    public string? ActionFile
    {
        get
        {
            var folder = path[..(path.LastIndexOf('/') + 1)];
            return Files.Contains(folder + "action.yml") ? folder + "action.yml" : Files.Contains(folder + "action.yaml") ? folder + "action.yaml" : null;
        }
    }

    /// <summary>Those of the context's root and of the folders that COPY names.</summary>
    public List<string> PackageJsons { get; }

    public List<string> LockFilePaths { get; }

    /// <summary>Files that may hold credentials, of which only the text tells.</summary>
    public List<string> SecretCandidates()
    {
        var found = new List<string>();
        if (Root is not { } root) return found;
        foreach (var source in sources)
        {
            if (!ContextFiles.IsGlob(source) && root.PathOf(source) is var named && Files.Contains(named)) AddCandidate(found, named);
        }

        foreach (var file in Copied(root)) AddCandidate(found, file);
        foreach (var source in sources)
        {
            if (ContextFiles.IsGlob(source)) root.Matches(source).ForEach(file => AddCandidate(found, file));
        }

        AddCertificates(found);
        return found;
    }

    /// <summary>The first files that come along with folders.</summary>
    private IEnumerable<string> Copied(ContextFiles root)
    {
        if (hasWholeContext) return root.Files.Under(root.Folder).Take(MaximumLooked);
        return sources.Where(source => !ContextFiles.IsGlob(source)).SelectMany(source => root.Files.Under(root.PathOf(source))).Take(MaximumLooked);
    }

    private static void AddCandidate(List<string> found, string file)
    {
        if (found.Count < MaximumCandidates && SecretFile.WantsText(NameOf(file)) && !found.Contains(file)) found.Add(file);
    }

    /// <summary>They tell what the keys beside them are for.</summary>
    private void AddCertificates(List<string> found)
    {
        for (var i = found.Count - 1; i >= 0; i--)
        {
            foreach (var certificate in SecretFile.CertificatesOf(found[i]))
            {
                if (Files.Contains(certificate) && !found.Contains(certificate)) found.Add(certificate);
            }
        }
    }

    private (List<string> PackageJsons, List<string> LockFiles) FindPackageFiles(ContextFiles root)
    {
        var (packages, locks) = (new List<string>(), new List<string>());
        foreach (var name in PackageFiles) AddPackageFile(root.PathOf(name), packages, locks);
        foreach (var source in sources)
        {
            if (ContextFiles.IsGlob(source)) root.Matches(source).ForEach(file => AddPackageFile(file, packages, locks));
            else AddNamed(root.PathOf(source), packages, locks);
        }

        return (packages, locks);
    }

    private void AddNamed(string named, List<string> packages, List<string> locks)
    {
        if (Files.Contains(named)) AddPackageFile(named, packages, locks);
        else if (Files.HasFolder(named)) foreach (var name in PackageFiles) AddPackageFile($"{named}/{name}", packages, locks);
    }

    private void AddPackageFile(string file, List<string> packages, List<string> locks)
    {
        var name = NameOf(file);
        var list = name is PackageJson ? packages : LockFiles.IsName(name) ? locks : null;
        if (list is { Count: < MaximumFiles } && Files.Contains(file) && !list.Contains(file)) list.Add(file);
    }

    private static ReadOnlySpan<char> NameOf(string file) => file.AsSpan(file.LastIndexOf('/') + 1);

    private ContextFiles? Find()
    {
        if (sources.IsEmpty) return Guess();
        var ordered = WildcardsLast();
        ContextFiles? best = null;

        // Less than half of the sources says nothing.
        var most = ((sources.Length + 1) / 2) - 1;
        foreach (var folder in Candidates())
        {
            var candidate = new ContextFiles(Files, folder);
            var count = Count(ordered, candidate, most);
            if (count == sources.Length) return candidate;
            if (count <= most) continue;
            (best, most) = (candidate, count);
        }

        return best;
    }

    private List<string> WildcardsLast()
    {
        var ordered = new List<string>(sources.Length);
        foreach (var source in sources) if (!ContextFiles.IsGlob(source)) ordered.Add(source);
        foreach (var source in sources) if (ContextFiles.IsGlob(source)) ordered.Add(source);
        return ordered;
    }

    /// <summary>How many of the sources are there; none where it cannot be more than <paramref name="most"/>: then no further one is looked for.</summary>
    private static int Count(List<string> sources, ContextFiles candidate, int most)
    {
        var missing = 0;
        foreach (var source in sources)
        {
            if (!candidate.Has(source) && ++missing >= sources.Count - most) return 0;
        }

        return sources.Count - missing;
    }

    /// <summary>
    /// No file is named that would tell: the nearest folder, unless it looks like one that only holds Dockerfiles for a project above.
    /// Where it could be either, it is not known.
    /// </summary>
    private ContextFiles? Guess()
    {
        var folders = Candidates().ConvertAll(folder => new ContextFiles(Files, folder));
        if (IsMemberOfWorkspace(folders) || IsProjectOfNx(folders)) return null;
        if (ProjectFolder.Is(folders[0]) || folders.Find(ProjectFolder.Is) is not { } project) return folders[0];
        return ProjectFolder.HoldsOnlyDockerfiles(folders[0]) ? project : null;
    }

    /// <summary>A package without a lock file, below a project that has one: it is built from there, or by itself.</summary>
    private static bool IsMemberOfWorkspace(List<ContextFiles> folders)
    {
        var nearest = folders.FindIndex(folder => folder.Has(PackageJson));
        return nearest >= 0 && !HasLockFile(folders[nearest]) && folders.FindIndex(nearest + 1, folder => folder.Has(PackageJson) && HasLockFile(folder)) > 0;
    }

    /// <summary>Nx runs the targets of a project in the root of its workspace (nx.dev, "Project configuration").</summary>
    private static bool IsProjectOfNx(List<ContextFiles> folders) =>
        folders[0].Has("project.json") && folders.FindIndex(1, static folder => folder.Has("nx.json") || folder.Has("workspace.json")) > 0;

    private static bool HasLockFile(ContextFiles folder) => LockFiles.Names.Any(folder.Has);

    /// <summary>The Dockerfile's folder and those above, nearest first; a folder that only holds Dockerfiles comes after the one above it.</summary>
    private List<string> Candidates()
    {
        var folders = new List<string>();
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1)) folders.Add(path[..end]);
        folders.Add("");
        if (folders.Count > 1 && HoldingFolders.Contains(folders[0][(folders[0].LastIndexOf('/') + 1)..])) (folders[0], folders[1]) = (folders[1], folders[0]);
        return folders;
    }
}
