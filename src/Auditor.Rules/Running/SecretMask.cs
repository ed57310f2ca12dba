using System.Text;
using Auditor.Documents;

namespace Auditor.Rules.Running;

/// <summary>The secrets of a tree: where they stand, and what they say. Nothing that leaves the runner shows one.</summary>
internal sealed class SecretMask
{
    public const string Replacement = "[REDACTED]";

    /// <summary>Shorter values are masked where they stand but not searched for in texts: they would match everywhere.</summary>
    private const int ShortestSearched = 4;

    private readonly List<SourceSpan> spans = [];
    private readonly SortedSet<string> values = new(Comparer<string>.Create((a, b) => a.Length != b.Length ? b.Length - a.Length : string.CompareOrdinal(a, b)));

    public static SecretMask Of(DocumentTree tree)
    {
        var mask = new SecretMask();
        foreach (var attribute in tree.AllAttributes)
        {
            if (!attribute.IsSecret || attribute.Value.Length == 0) continue;
            mask.spans.Add(attribute.Span);
            if (attribute.Value.Length >= ShortestSearched) mask.values.Add(attribute.Value);
        }

        mask.spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        return mask;
    }

    public bool IsIn(string text) => values.Any(value => text.Contains(value, StringComparison.Ordinal));

    public string Hide(string text)
    {
        foreach (var value in values) text = text.Replace(value, Replacement, StringComparison.Ordinal);
        return text;
    }

    /// <summary>A line with its secrets replaced, and the function that moves a column of the line into the masked text.</summary>
    public (string Text, Func<int, int> Column) Line(SourceText source, int sourceId, int number)
    {
        var (start, length) = source.LineSpan(number);
        var hidden = spans.FindAll(span => span.Source == sourceId && span.Start < start + length && span.End > start);
        if (hidden.Count == 0) return (source.Text.Substring(start, length), column => column);
        var text = new StringBuilder();
        var moves = new List<(int From, int To, int At)>();
        var read = 0;
        foreach (var span in hidden)
        {
            var from = Math.Max(read, span.Start - start);
            var to = Math.Min(length, span.End - start);
            if (to <= from) continue;
            text.Append(source.Text, start + read, from - read);
            moves.Add((from, to, text.Length));
            text.Append(Replacement);
            read = to;
        }

        text.Append(source.Text, start + read, length - read);
        return (Hide(text.ToString()), column => Move(column, moves));
    }

    private static int Move(int column, List<(int From, int To, int At)> moves)
    {
        var shift = 0;
        foreach (var (from, to, at) in moves)
        {
            if (column <= from) break;
            if (column < to) return at;
            shift = at + Replacement.Length - to;
        }

        return column + shift;
    }
}
