using System.Collections.Immutable;
using System.Globalization;
using Auditor.Documents;

namespace Auditor.Rules.Suppressions;

/// <summary>
/// Finds suppression comments in a tree: every parser writes its format's comments as <c>comment</c> elements with a <c>text</c>.
/// A comment on a line of its own speaks of the elements that begin on the next line with any; one behind something speaks of its line
/// and of the elements that begin there.
/// </summary>
internal static class SuppressionReader
{
    public const string Keyword = "auditor:ignore";

    public static ImmutableArray<SuppressionComment> Read(DocumentTree tree)
    {
        var comments = tree.Named("comment").Where(comment => IsSuppression(comment["text"])).ToList();
        if (comments.Count == 0) return [];
        var extents = Extents(tree);
        return [.. comments.Select(comment => Read(comment, extents))];
    }

    private static bool IsSuppression(string text) =>
        text.StartsWith(Keyword, StringComparison.Ordinal) && (text.Length == Keyword.Length || char.IsWhiteSpace(text[Keyword.Length]));

    private static SuppressionComment Read(Node comment, SortedDictionary<(int Source, int Line), int> extents)
    {
        var text = comment["text"][Keyword.Length..];
        var reasonAt = text.IndexOf("--", StringComparison.Ordinal);
        var reason = reasonAt < 0 ? null : text[(reasonAt + 2)..].Trim();
        var words = (reasonAt < 0 ? text : text[..reasonAt]).Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries);
        var until = words.FirstOrDefault(word => word.StartsWith("until=", StringComparison.Ordinal))?["until=".Length..];
        var (from, to) = Extent(comment, extents);
        return new SuppressionComment(
            comment.Span,
            [.. words.Where(word => !word.StartsWith("until=", StringComparison.Ordinal))],
            until,
            DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
            string.IsNullOrWhiteSpace(reason) ? null : reason,
            from,
            to)
        {
            IsOnOwnLine = IsOnOwnLine(comment),
        };
    }

    /// <summary>For each line on which an element begins: where the longest of them ends.</summary>
    private static SortedDictionary<(int Source, int Line), int> Extents(DocumentTree tree)
    {
        var extents = new SortedDictionary<(int, int), int>();
        for (var id = 1; id < tree.Count; id++)
        {
            var node = tree.NodeAt(id);
            if (node.Name == "comment") continue;
            var key = (node.Span.Source, tree.Sources[node.Span.Source].LineIndexAt(node.Span.Start));
            extents[key] = Math.Max(extents.GetValueOrDefault(key), node.Span.End);
        }

        return extents;
    }

    private static (int From, int To) Extent(Node comment, SortedDictionary<(int Source, int Line), int> extents)
    {
        var source = comment.Source;
        var line = source.LineIndexAt(comment.Span.Start);
        var (start, length) = source.LineSpan(line + 1);
        if (IsOnOwnLine(comment))
        {
            var next = extents.Keys.FirstOrDefault(key => key.Source == comment.Span.Source && key.Line > line, (Source: -1, Line: -1));
            if (next.Source < 0) return (comment.Span.End, comment.Span.End);
            line = next.Line;
            (start, length) = source.LineSpan(line + 1);
        }

        return (start, Math.Max(start + length + 1, extents.GetValueOrDefault((comment.Span.Source, line))));
    }

    private static bool IsOnOwnLine(Node comment)
    {
        var source = comment.Source;
        var (start, length) = source.LineSpan(source.LineIndexAt(comment.Span.Start) + 1);
        var text = source.Text.AsSpan();
        return text[start..comment.Span.Start].IsWhiteSpace() && text[Math.Min(comment.Span.End, start + length)..(start + length)].IsWhiteSpace();
    }
}
