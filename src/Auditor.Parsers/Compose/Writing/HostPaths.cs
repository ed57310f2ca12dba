namespace Auditor.Parsers.Compose.Writing;

/// <summary>Paths on the host as rules compare them: without <c>.</c>, <c>..</c> and doubled slashes where they can be worked out.</summary>
internal static class HostPaths
{
    public static string Normalise(string path)
    {
        if (path.Contains('\\', StringComparison.Ordinal) || path is [_, ':', ..]) return path;
        var isRelative = !path.StartsWith('/') && !path.StartsWith('~');
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part == ".." && parts.Count > 0 && parts[^1] is not (".." or "~")) parts.RemoveAt(parts.Count - 1);
            else if (part != ".." || isRelative || path.StartsWith('~')) parts.Add(part);
        }

        var joined = string.Join('/', parts);
        if (!isRelative) return path.StartsWith('/') ? "/" + joined : joined;
        return joined is ".." || joined.StartsWith("../", StringComparison.Ordinal) ? joined : "./" + joined;
    }
}
