using System.Collections.Immutable;

namespace Auditor.Sources.Folder;

internal static class FolderNames
{
    /// <summary>Bookkeeping of version control and of this tool: never walked, never read.</summary>
    public static bool IsPrivate(ReadOnlySpan<char> name) => name is ".git" or ".hg" or ".svn" or ".auditor";

    public static readonly ImmutableArray<string> Vendored =
    [
        "node_modules", "bower_components", "jspm_packages", "vendor", "Pods", "site-packages",
        ".venv", "venv", "__pycache__", ".tox", ".nox", ".eggs", ".mypy_cache", ".pytest_cache", ".ruff_cache",
        ".yarn", ".pnpm-store", ".next", ".nuxt", ".output", ".svelte-kit", ".turbo", ".parcel-cache", ".angular",
        ".terraform", ".terragrunt-cache", ".serverless", ".aws-sam", "cdk.out", ".gradle", ".dart_tool", ".vs",
    ];

    public static readonly ImmutableArray<string> Generated =
        ["build", "bin", "obj", "target", "out", "dist", "coverage", "env", "publish", "artifacts", ".cache"];

    /// <summary>A file inside the folder says that a tool made it: the cache directory tag (bford.info/cachedir), a Python environment.</summary>
    public static readonly ImmutableArray<string> MarksInside = ["CACHEDIR.TAG", "pyvenv.cfg"];

    /// <summary>A file beside the folder says that a build writes there: ends of file names, by folder name.</summary>
    public static ImmutableArray<string> MarksBeside(string folder) => folder switch
    {
        "bin" or "obj" => [".csproj", ".fsproj", ".vbproj"],
        "target" => ["Cargo.toml", "pom.xml", "build.sbt"],
        "build" => ["build.gradle", "build.gradle.kts"],
        "dist" => ["package.json", "pyproject.toml", "setup.py"],
        _ => [],
    };
}
