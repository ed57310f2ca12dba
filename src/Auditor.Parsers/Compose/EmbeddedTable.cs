namespace Auditor.Parsers.Compose;

/// <summary>The tables of facts that are embedded beside the code that uses them.</summary>
internal static class EmbeddedTable
{
    /// <param name="name">Folder and file, with dots between.</param>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream("Auditor.Parsers." + name) ?? throw new InvalidOperationException($"the table {name} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
