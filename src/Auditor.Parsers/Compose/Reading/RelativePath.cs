namespace Auditor.Parsers.Compose.Reading;

/// <summary>Paths within a target, with forward slashes; the empty path is its root.</summary>
internal static class RelativePath
{
    public static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    public static string In(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    /// <summary>A relative path seen from a folder; null when it is absolute or leads out of the target.</summary>
    public static string? Join(string folder, string path)
    {
        if (path.StartsWith('/') || path.StartsWith('~') || path.Contains('\\', StringComparison.Ordinal) || path is [_, ':', ..]) return null;
        var parts = new List<string>(folder.Length == 0 ? [] : folder.Split('/'));
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }
}
