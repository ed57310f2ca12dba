using System.Buffers;
using Auditor.Documents.Yaml;

namespace Auditor.Documents.Edits;

/// <summary>Writes a small YAML text in flow style (YAML 1.2.2, 7.4).</summary>
internal static class YamlFlowText
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",[]{}#&*!|>'\"%@`");

    /// <summary>The entries of a mapping without braces, or the item; null when it has block scalars, aliases or comments.</summary>
    public static string? Of(string block)
    {
        var text = new SourceText("", block);
        var file = YamlReader.Read(text, 0);
        if (file is not { Documents: [var node], Comments.IsEmpty: true, Problems.IsEmpty: true }) return null;
        return node is YamlMapping { IsFlow: false } mapping ? Entries(mapping, text) : Node(node, text);
    }

    private static string? Entries(YamlMapping mapping, SourceText text) => Joined(mapping.Entries.Select(entry => Entry(entry, text)));

    private static string? Entry(YamlEntry entry, SourceText text)
    {
        var (key, value) = (Node(entry.Key, text), Node(entry.Value, text));
        return key is null || value is null ? null : value.Length == 0 ? $"{key}: " : $"{key}: {value}";
    }

    private static string? Node(YamlNode node, SourceText text) => node switch
    {
        { Anchor: not null } => null,
        YamlMapping mapping => Entries(mapping, text) is { } entries ? $"{{{entries}}}" : null,
        YamlSequence list => Joined(list.Items.Select(item => Node(item, text))) is { } items ? $"[{items}]" : null,
        YamlScalar { Style: YamlStyle.Plain } scalar => scalar.Value.AsSpan().ContainsAny(NeedsQuotes) ? $"'{scalar.Value.Replace("'", "''", StringComparison.Ordinal)}'" : scalar.Value,
        YamlScalar { Style: YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted } scalar => text.Text.Substring(scalar.Span.Start, scalar.Span.Length),
        _ => null,
    };

    private static string? Joined(IEnumerable<string?> parts)
    {
        var written = parts.ToList();
        return written.Contains(null) ? null : string.Join(", ", written);
    }
}
