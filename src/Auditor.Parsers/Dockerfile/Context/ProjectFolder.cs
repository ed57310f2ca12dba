namespace Auditor.Parsers.Dockerfile.Context;

/// <summary>Tells by its files whether a folder is one that images are built from.</summary>
internal static class ProjectFolder
{
    private const int MaximumLooked = 5_000;

    private static readonly string[] Names =
    [
        ".dockerignore", "package.json", "go.mod", "Cargo.toml", "pom.xml", "build.gradle", "build.gradle.kts", "pyproject.toml", "setup.py", "requirements.txt", "Pipfile",
        "Gemfile", "composer.json", "mix.exs", "deno.json", "Package.swift", "CMakeLists.txt",
    ];

    private static readonly string[] Extensions = [".csproj", ".fsproj", ".vbproj", ".sln", ".slnx"];

    /// <summary>A project file, or a .dockerignore, stands directly in it.</summary>
    public static bool Is(ContextFiles folder) =>
        Names.Any(name => folder.Files.Contains(folder.PathOf(name))) || Inside(folder).Any(path => Array.Exists(Extensions, path.EndsWith) && path.LastIndexOf('/') < 0);

    /// <summary>Nothing but Dockerfiles and texts about them is there to be copied.</summary>
    public static bool HoldsOnlyDockerfiles(ContextFiles folder) => Inside(folder).All(path =>
        path.Contains("dockerfile", StringComparison.OrdinalIgnoreCase) || path.Contains("containerfile", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".md", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Inside(ContextFiles folder) =>
        folder.Files.Under(folder.Folder).Take(MaximumLooked).Select(path => folder.Folder.Length == 0 ? path : path[(folder.Folder.Length + 1)..]);
}
