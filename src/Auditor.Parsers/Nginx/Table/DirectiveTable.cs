namespace Auditor.Parsers.Nginx.Table;

/// <summary>What all directives take: <c>directives.tsv</c>, whose head says where it comes from.</summary>
internal static class DirectiveTable
{
    private static readonly Lazy<Dictionary<string, DirectiveRow[]>> Rows = new(Read);

    /// <summary>In ordinal order.</summary>
    public static IEnumerable<string> Names => Rows.Value.Keys;

    public static IEnumerable<DirectiveRow> All => Rows.Value.Values.SelectMany(rows => rows);

    /// <summary>The rows of a name in the order of nginx's modules; empty when no module has it.</summary>
    public static DirectiveRow[] Of(string name) => Rows.Value.GetValueOrDefault(name, []);

    public static DirectiveRow[] Of(ReadOnlySpan<char> name) =>
        Rows.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var rows) ? rows : [];

    private static Dictionary<string, DirectiveRow[]> Read()
    {
        var table = new Dictionary<string, DirectiveRow[]>(1_300, StringComparer.Ordinal);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var same = new List<DirectiveRow>();
        foreach (var line in ResourceLines.Of("directives"))
        {
            var row = RowOf(line.Split('\t'), words);
            if (same.Count > 0 && same[0].Name != row.Name) Take(table, same);
            same.Add(row);
        }

        Take(table, same);
        return table;
    }

    private static void Take(Dictionary<string, DirectiveRow[]> table, List<DirectiveRow> same)
    {
        table[same[0].Name] = [.. same];
        same.Clear();
    }

    private static DirectiveRow RowOf(string[] fields, Dictionary<string, string> words)
    {
        string Shared(string text) => words.TryGetValue(text, out var known) ? known : words[text] = text;
        static string Told(string field) => field == "-" ? "" : field;
        return new DirectiveRow(
            fields[0], Shared(fields[1]), Shared(fields[2]), ContextNames.Of(fields[3]), Arity.Of(fields[4]), fields[4] == "flag", fields[5] == "{",
            KindOf(fields[6]), fields[7] switch { "once" => true, "many" => false, _ => null }, fields[8] == "-" ? [] : fields[8].Split('|'),
            Shared(Told(fields[9])), Shared(Told(fields[10])), Told(fields[11]));
    }

    private static ValueKind KindOf(string kind) => kind switch
    {
        "str" => ValueKind.Text,
        "flag" => ValueKind.Flag,
        "num" => ValueKind.Number,
        "size" => ValueKind.Size,
        "offset" => ValueKind.Offset,
        "msec" => ValueKind.Milliseconds,
        "sec" => ValueKind.Seconds,
        "enum" => ValueKind.Word,
        "bitmask" => ValueKind.Words,
        "keyval" => ValueKind.KeyValue,
        "bufs" => ValueKind.Buffers,
        "path" => ValueKind.Path,
        "access" => ValueKind.Access,
        "complex" => ValueKind.Complex,
        "complex-size" => ValueKind.ComplexSize,
        "predicate" => ValueKind.Predicate,
        _ => ValueKind.Custom,
    };
}
