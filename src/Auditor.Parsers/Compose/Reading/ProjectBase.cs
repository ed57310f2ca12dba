using Auditor.Documents;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>Which file another one may be put on top of, told by their names and folders.</summary>
/// <param name="Path">The base; null when the file is one itself, or there is none.</param>
/// <param name="IsOverride">docker compose takes the file without being asked.</param>
internal sealed record ProjectBase(string? Path, bool IsOverride)
{
    /// <summary>In the order in which docker compose looks for them (compose-spec, 03-compose-file.md).</summary>
    public static readonly string[] Names = ["compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml"];

    public static ProjectBase None { get; } = new(null, false);

    /// <summary>In the file's own folder, or else in the nearest folder above that has one.</summary>
    public static ProjectBase Of(string path, FileIndex files)
    {
        var name = RelativePath.NameOf(path);
        if (Names.Contains(name) || !ComposeClaim.IsYaml(name)) return None;
        var isOverride = IsOverrideName(name);
        for (var folder = RelativePath.FolderOf(path); ; folder = RelativePath.FolderOf(folder))
        {
            if (In(folder, name, files) is { } found) return new ProjectBase(found, isOverride && folder == RelativePath.FolderOf(path));
            if (folder.Length == 0) return None;
        }
    }

    /// <summary>The names that docker compose looks for beside the base; local.override is somebody's own.</summary>
    private static bool IsOverrideName(string name) => Array.Exists(Names, basis => name == basis.Insert(basis.LastIndexOf('.'), ".override"));

    /// <summary>The one whose name begins alike comes first.</summary>
    private static string? In(string folder, string name, FileIndex files)
    {
        var stem = name.StartsWith("docker-compose", StringComparison.OrdinalIgnoreCase) ? "docker-compose." : "compose.";
        return Names.OrderByDescending(candidate => candidate.StartsWith(stem, StringComparison.Ordinal)).Select(candidate => RelativePath.In(folder, candidate)).FirstOrDefault(files.Contains);
    }
}
