using Auditor.Documents;
using Auditor.Parsers.Compose.Writing;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>What stands in the folders of a target that says something of the compose files there: found in one walk, since each of thousands of them asks for it.</summary>
internal sealed class ProjectFolders
{
    /// <summary>What the build tools of languages read.</summary>
    private static readonly HashSet<string> Manifests = new(StringComparer.Ordinal)
    {
        "package.json", "go.mod", "Cargo.toml", "pyproject.toml", "requirements.txt", "pom.xml", "build.gradle", "build.gradle.kts", "composer.json", "Gemfile", "mix.exs", "main.go", "main.py",
    };

    private static readonly HashSet<string> Examples = new(ProjectVariables.ExampleNames, StringComparer.Ordinal);

    private static readonly string[] DeploymentFolders = ["docker", "deploy", "deployment", "compose"];

    /// <summary>Compose files whose name says what they are for, by folder and purpose.</summary>
    private readonly Dictionary<string, List<string>> called = new(StringComparer.Ordinal);

    /// <summary>The first compose file for production in a folder called after deploying, by each such folder that it is in.</summary>
    private readonly Dictionary<string, string> deployments = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<string>> composeFiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> scripts = new(StringComparer.Ordinal);
    /// <summary>Files in folders that hold examples, each as it would be called without: <c>env.d/postgresql</c> of <c>env.d/production.dist/postgresql</c>.</summary>
    private readonly HashSet<string> examples = new(StringComparer.Ordinal);
    private readonly HashSet<string> programs = new(StringComparer.Ordinal);
    private readonly HashSet<string> withExamples = new(StringComparer.Ordinal);

    private ProjectFolders(FileIndex files)
    {
        foreach (var path in files.Paths) Add(path);
    }

    public static ProjectFolders Of(FileIndex files) => files.Reading(static files => new ProjectFolders(files));

    /// <summary>The compose files that stand in the folder itself, by their names, in order.</summary>
    public IReadOnlyList<string> ComposeFilesIn(string folder) => composeFiles.TryGetValue(folder, out var found) ? found : [];

    /// <summary>The first other compose file in the folder whose name says that it is for production or development; one to start from (compose.dev.example.yaml) says nothing of development.</summary>
    public string? Called(string environment, string folder, string except) => called.GetValueOrDefault(Purpose(folder, environment))?.Find(path => path != except);

    /// <summary>The first compose file for production in the folders below that are called after deploying: deploy/compose.prod.yaml, deploy/aws/docker/compose.prod.yaml.</summary>
    public string? Deployment(string folder)
    {
        foreach (var name in DeploymentFolders)
        {
            if (deployments.TryGetValue(RelativePath.In(folder, name), out var path)) return path;
        }

        return null;
    }

    /// <summary>The shell scripts that stand in the folder itself, in order.</summary>
    public IReadOnlyList<string> ScriptsIn(string folder) => scripts.TryGetValue(folder, out var found) ? found : [];

    /// <summary>Whether an example of a <c>.env</c> stands in the folder itself.</summary>
    public bool HasExamples(string folder) => withExamples.Contains(folder);

    /// <summary>Whether the sources of a program are in the folder, or in folders of it.</summary>
    public bool HasProgram(string folder) => programs.Contains(folder);

    /// <summary>Whether a folder of examples has the file for a folder of that name: <c>production.dist/postgresql</c> below any <c>env.d</c>.</summary>
    public bool HasExample(string path) => examples.Contains($"{RelativePath.NameOf(RelativePath.FolderOf(path))}/{RelativePath.NameOf(path)}");

    private void Add(string path)
    {
        var name = RelativePath.NameOf(path);
        AddExample(RelativePath.FolderOf(path), name);
        if (ComposeClaim.IsYaml(name) && ComposeClaim.IsName(name)) AddCompose(path, name);
        else if (name.EndsWith(".sh", StringComparison.Ordinal)) AddTo(scripts, RelativePath.FolderOf(path), path);
        else if (IsManifest(name)) AddProgram(RelativePath.FolderOf(path));
        else if (Examples.Contains(name)) withExamples.Add(RelativePath.FolderOf(path));
    }

    private void AddExample(string folder, string name)
    {
        var word = folder[(folder.LastIndexOf('.') + 1)..];
        if (word.Length < folder.Length && word is "dist" or "example" or "sample" or "template") examples.Add($"{RelativePath.NameOf(RelativePath.FolderOf(folder))}/{name}");
    }

    private void AddProgram(string folder)
    {
        programs.Add(folder);
        if (folder.Length > 0) programs.Add(RelativePath.FolderOf(folder));
    }

    private void AddCompose(string path, string name)
    {
        var folder = RelativePath.FolderOf(path);
        AddTo(composeFiles, folder, path);
        var environment = ProjectEnvironment.OfName(name);
        if (environment == "production" || (environment == "development" && !IsSample(path))) AddTo(called, Purpose(folder, environment), path);
        if (environment == "production" && DeploymentFolders.Contains(RelativePath.NameOf(folder))) AddDeployment(folder, path);
    }

    private void AddDeployment(string folder, string path)
    {
        for (; folder.Length > 0; folder = RelativePath.FolderOf(folder))
        {
            if (DeploymentFolders.Contains(RelativePath.NameOf(folder))) deployments.TryAdd(folder, path);
        }
    }

    private static bool IsSample(string path) => path.Contains("example", StringComparison.Ordinal) || path.Contains("sample", StringComparison.Ordinal);

    // No folder has a NUL.
    private static string Purpose(string folder, string environment) => $"{folder}\0{environment}";

    private static void AddTo(Dictionary<string, List<string>> index, string key, string path)
    {
        if (!index.TryGetValue(key, out var paths)) index[key] = paths = [];
        paths.Add(path);
    }

    private static bool IsManifest(string name) => Manifests.Contains(name) || name.EndsWith(".csproj", StringComparison.Ordinal) || name.EndsWith(".fsproj", StringComparison.Ordinal);
}
