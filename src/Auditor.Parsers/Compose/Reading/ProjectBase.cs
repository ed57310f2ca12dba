using Auditor.Documents;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>Which file of a folder another one is put on top of, told by their names.</summary>
/// <param name="Path">The base; null when the file is one itself, or there is none.</param>
/// <param name="IsOverride">docker compose takes the file without being asked.</param>
internal sealed record ProjectBase(string? Path, bool IsOverride)
{
    /// <summary>In the order in which docker compose looks for them (compose-spec, 03-compose-file.md).</summary>
    public static readonly string[] Names = ["compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml"];

    public static ProjectBase Of(string path, FileIndex files)
    {
        var (folder, name) = (RelativePath.FolderOf(path), RelativePath.NameOf(path));
        if (Names.Contains(name) || !ComposeClaim.IsYaml(name) || !ComposeClaim.IsName(name)) return new ProjectBase(null, false);
        var stem = name.StartsWith("docker-compose", StringComparison.OrdinalIgnoreCase) ? "docker-compose" : "compose";
        var candidates = Names.Where(candidate => candidate[..candidate.LastIndexOf('.')] == stem).Concat(Names.Where(candidate => candidate[..candidate.LastIndexOf('.')] != stem));
        var found = candidates.Select(candidate => RelativePath.In(folder, candidate)).FirstOrDefault(files.Contains);
        return new ProjectBase(found, name[..name.LastIndexOf('.')].EndsWith(".override", StringComparison.OrdinalIgnoreCase));
    }
}
