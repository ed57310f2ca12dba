using System.Collections.Immutable;

namespace Auditor.Parsers.Compose.Schema;

/// <summary>The table <c>compose-schema.tsv</c>; read when the first compose file is.</summary>
internal sealed class SchemaTable
{
    private static readonly Lazy<SchemaTable> Shared = new(() => new SchemaTable(EmbeddedTable.Read("Compose.Schema.compose-schema.tsv")));

    private readonly Dictionary<string, SchemaShape> shapes = new(StringComparer.Ordinal);

    private SchemaTable(string text)
    {
        var lines = Array.ConvertAll(text.Split('\n'), static line => line.Split('\t'));
        foreach (var line in lines) AddShape(line);
        foreach (var line in lines) AddKey(line);
        foreach (var shape in shapes.Values)
        {
            shape.OpenShape = Of(shape.Open);
            shape.ItemShape = Of(shape.Items);
        }
    }

    public static SchemaTable Instance => Shared.Value;

    public SchemaShape Root => shapes["compose"];

    private SchemaShape? Of(string name) => shapes.GetValueOrDefault(name);

    private void AddShape(string[] fields)
    {
        if (fields is ["shape", var name, var kinds, var open, var items, var extensions, var required, var values])
            shapes[name] = new SchemaShape(name, kinds, open, items, extensions == "x", List(required), List(values));
    }

    private void AddKey(string[] fields)
    {
        if (fields is ["key", var shape, var key, var child]) shapes[shape].Keys[key] = Of(child);
    }

    private static ImmutableArray<string> List(string field) => field == "-" ? [] : [.. field.Split(',')];
}
