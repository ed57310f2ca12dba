namespace Auditor.Parsers.Compose.Reading;

/// <summary>The list <c>dockerComposeFile</c> of a devcontainer.json (containers.dev, reference), which is JSON with comments.</summary>
internal static class DevContainerList
{
    public static IEnumerable<List<string>> Of(string text)
    {
        var key = text.IndexOf("\"dockerComposeFile\"", StringComparison.Ordinal);
        var start = key < 0 ? -1 : text.IndexOf('[', key);
        var end = start < 0 ? -1 : text.IndexOf(']', start);
        if (end < 0) return [];
        var files = text[start..end].Split('"').Where(ComposeClaim.IsYaml).ToList();
        return files.Count > 1 ? [files] : [];
    }
}
