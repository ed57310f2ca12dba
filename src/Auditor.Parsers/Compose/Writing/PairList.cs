using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>What may be written as a list of <c>NAME=value</c> or as a mapping.</summary>
internal static class PairList
{
    public static IEnumerable<NamedSlice> Of(ComposeValue? value) => value switch
    {
        ComposeMap map => map.Entries.Select(OfEntry),
        ComposeList list => list.Items.SelectMany(OfListed),
        _ => [],
    };

    public static NamedSlice OfItem(ComposeScalar item, char separator)
    {
        var all = item.All;
        var at = all.Chars.IndexOf(separator);
        return at < 0
            ? new NamedSlice(all.Value, all.Span, item.Span, null, item)
            : new NamedSlice(all.Until(at).Value, all.Until(at).Span, item.Span, all.From(at + 1), item);
    }

    /// <summary>Pairs that were merged can stand as mappings in a list.</summary>
    private static IEnumerable<NamedSlice> OfListed(ComposeValue item) => item switch
    {
        ComposeScalar { IsNull: false } scalar => [OfItem(scalar, '=')],
        ComposeMap map => map.Entries.Select(OfEntry),
        _ => [],
    };

    private static NamedSlice OfEntry(ComposeEntry entry)
    {
        var scalar = entry.Value as ComposeScalar;
        return new NamedSlice(entry.Key, entry.KeySpan, entry.Span, scalar is { IsNull: false } ? scalar.All : null, scalar);
    }
}
