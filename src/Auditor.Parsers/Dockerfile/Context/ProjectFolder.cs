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
    public static bool Is(ContextFiles folder)
    {
        foreach (var name in Names)
        {
            if (folder.Files.Contains(folder.PathOf(name))) return true;
        }

        var from = folder.PathOf("").Length;
        foreach (var file in Inside(folder))
        {
            if (HasExtension(file) && file.LastIndexOf('/') < from) return true;
        }

        return false;
    }

    private static bool HasExtension(string file)
    {
        foreach (var extension in Extensions)
        {
            if (file.EndsWith(extension, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Nothing but Dockerfiles and texts about them is there to be copied.</summary>
    public static bool HoldsOnlyDockerfiles(ContextFiles folder)
    {
        var from = folder.PathOf("").Length;
        foreach (var file in Inside(folder))
        {
            if (!IsAboutDocker(file.AsSpan(from))) return false;
        }

        return true;
    }

    private static bool IsAboutDocker(ReadOnlySpan<char> path) =>
        path.Contains("dockerfile", StringComparison.OrdinalIgnoreCase) || path.Contains("containerfile", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static ArraySegment<string> Inside(ContextFiles folder) =>
        folder.Files.Under(folder.Folder) is var all && all.Count > MaximumLooked ? all[..MaximumLooked] : all;
}
