using System.Buffers;
using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Secrets;

namespace Auditor.Rules.Running;

/// <summary>The secrets of a tree: where they stand, and what they say. Nothing that leaves an audit shows one.</summary>
public sealed class SecretMask
{
    public const string Replacement = "[REDACTED]";

    /// <summary>Shorter values are masked where they stand but not searched for in texts: they would match everywhere.</summary>
    private const int ShortestSearched = 4;

    private readonly ImmutableArray<SourceSpan> spans;
    private readonly ImmutableArray<string> values;

    // Made when they are needed, if need be by several threads alike.
    private SearchValues<string>? searched;
    private Dictionary<int, TextRanges>? places;

    private SecretMask(List<SourceSpan> spans, List<string> values)
    {
        this.spans = [.. spans];
        this.values = values.Count == 0 ? [] : [.. values.Distinct().OrderByDescending(value => value.Length).ThenBy(value => value, StringComparer.Ordinal)];
    }

    private SearchValues<string> Searched => searched ??= SearchValues.Create(values.AsSpan(), StringComparison.Ordinal);

    private Dictionary<int, TextRanges> Places => places ??= FindPlaces();

    private Dictionary<int, TextRanges> FindPlaces()
    {
        var parts = new Dictionary<int, List<TextRange>>();
        foreach (var span in spans)
        {
            if (!parts.TryGetValue(span.Source, out var ranges)) parts[span.Source] = ranges = [];
            ranges.Add(new TextRange(span.Start, span.End));
        }

        var places = new Dictionary<int, TextRanges>(parts.Count);
        foreach (var (source, ranges) in parts) places[source] = new TextRanges(ranges);
        return places;
    }

    public static SecretMask Of(DocumentTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var spans = new List<SourceSpan>();
        var values = new List<string>();
        foreach (ref readonly var attribute in tree.AllAttributes)
        {
            if (!attribute.IsSecret || attribute.Value.Length == 0) continue;
            spans.Add(attribute.Span);
            values.AddRange(attribute.Value.Split('\n').Select(line => line.Trim()).Where(IsSearched));
        }

        if (values.Count > 0) RemoveOpenWords(tree, values);
        return new SecretMask(spans, values);
    }

    /// <summary>A plain word that the tree also says openly (a service, an image or a user of that name, or a word of its name) is masked only where it is the secret.</summary>
    private static void RemoveOpenWords(DocumentTree tree, List<string> values)
    {
        var words = values.Where(IsPlainWord).ToHashSet(StringComparer.Ordinal);
        if (words.Count == 0) return;
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (ref readonly var attribute in tree.AllAttributes)
        {
            if (attribute.IsSecret) continue;
            if (words.Contains(attribute.Value)) open.Add(attribute.Value);
            else if (attribute.Name == "name") AddParts(attribute.Value, words, open);
        }

        values.RemoveAll(open.Contains);
    }

    /// <summary>The words that a name consists of: <c>shop-server</c> says <c>shop</c> openly.</summary>
    private static void AddParts(string name, HashSet<string> words, HashSet<string> open)
    {
        foreach (var part in name.Split(['-', '_', '.']))
        {
            if (words.Contains(part)) open.Add(part);
        }
    }

    private static bool IsPlainWord(string value) => value.Length <= 20 && value.All(c => char.IsAsciiLetterLower(c) || c is '-' or '_');

    private static bool IsSearched(string line) => line.Length >= ShortestSearched && !CommonPassword.Is(line);

    /// <summary>The secrets of several trees whose sources stand one behind the other.</summary>
    public static SecretMask Join(IEnumerable<(SecretMask Mask, int FirstSource)> parts)
    {
        var spans = new List<SourceSpan>();
        var values = new List<string>();
        foreach (var (mask, firstSource) in parts)
        {
            foreach (var span in mask.spans) spans.Add(span with { Source = span.Source + firstSource });
            values.AddRange(mask.values);
        }

        return new SecretMask(spans, values);
    }

    public bool IsIn(string text) => values.Length > 0 && text.AsSpan().ContainsAny(Searched);

    /// <summary>A text without the secrets: those of the trees, and what looks like one wherever it stands.</summary>
    public string Hide(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hidden = Hidden(text);
        return hidden is null ? text : MaskedText.Of(text, new TextRanges(hidden)).Text;
    }

    /// <summary>Null when there is nothing to hide, as in most lines.</summary>
    private List<TextRange>? Hidden(string text)
    {
        var found = SecretScanner.Find(text);
        var isSaid = IsIn(text);
        if (found.Count == 0 && !isSaid) return null;
        var hidden = new List<TextRange>(found.Count);
        for (var i = 0; i < found.Count; i++) hidden.Add(new TextRange(found[i].Start, found[i].End));
        if (isSaid) hidden.AddRange(Occurrences(text));
        return hidden;
    }

    /// <summary>A line of the tree's first source without secrets.</summary>
    /// <param name="number">1-based.</param>
    public string LineWithout(SourceText source, int number) => Line(source, 0, number).Text;

    /// <summary>A line of a source without the secrets that stand there, or anywhere else.</summary>
    internal MaskedText Line(SourceText source, int sourceId, int number)
    {
        var (start, length) = source.LineSpan(number);
        var text = source.Text.Substring(start, length);
        var hidden = Hidden(text);
        if (!spans.IsEmpty && Places.TryGetValue(sourceId, out var ranges)) (hidden ??= []).AddRange(ranges.Within(start, start + length));
        return hidden is not { Count: > 0 } ? MaskedText.Open(text) : MaskedText.Of(text, new TextRanges(hidden));
    }

    /// <summary>Overlapping ones too.</summary>
    private IEnumerable<TextRange> Occurrences(string text)
    {
        for (int at = 0, found; at < text.Length && (found = text.AsSpan(at).IndexOfAny(Searched)) >= 0; at += found + 1)
        {
            var from = at + found;
            var longest = values.First(value => string.CompareOrdinal(text, from, value, 0, value.Length) == 0);
            yield return new TextRange(from, from + longest.Length);
        }
    }
}
