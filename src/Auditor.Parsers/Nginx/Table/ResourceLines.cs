namespace Auditor.Parsers.Nginx.Table;

/// <summary>The lines of an embedded table without its comments.</summary>
internal static class ResourceLines
{
    public static IEnumerable<string> Of(string table)
    {
        using var stream = typeof(ResourceLines).Assembly.GetManifestResourceStream($"nginx/{table}.tsv")
            ?? throw new InvalidOperationException($"The table nginx/{table}.tsv is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
