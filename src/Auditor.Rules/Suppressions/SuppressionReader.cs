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

    private const string Until = "until=";

    public static ImmutableArray<SuppressionComment> Read(DocumentTree tree)
    {
        var comments = tree.Named("comment").Where(comment => IsSuppression(comment["text"])).ToList();
        if (comments.Count == 0) return [];
        var extents = new LineExtents(tree);
        return [.. comments.Select(comment => Read(comment, extents))];
    }

    private static bool IsSuppression(string text) =>
        text.StartsWith(Keyword, StringComparison.Ordinal) && (text.Length == Keyword.Length || char.IsWhiteSpace(text[Keyword.Length]));

    private static SuppressionComment Read(Node comment, LineExtents extents)
    {
        var text = comment["text"][Keyword.Length..];
        var reasonAt = text.IndexOf("--", StringComparison.Ordinal);
        var reason = reasonAt < 0 ? "" : text[(reasonAt + 2)..].Trim();
        var words = (reasonAt < 0 ? text : text[..reasonAt]).Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries);
        var until = words.FirstOrDefault(word => word.StartsWith(Until, StringComparison.Ordinal))?[Until.Length..];
        var (from, to) = Extent(comment, extents);
        return new SuppressionComment(
            comment.Span,
            [.. words.Where(word => !word.StartsWith(Until, StringComparison.Ordinal)).Distinct()],
            until,
            DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
            reason.Length == 0 ? null : reason,
            from,
            to)
        {
            IsOnOwnLine = IsOnOwnLine(comment),
        };
    }

    private static (int From, int To) Extent(Node comment, LineExtents extents)
    {
        var line = comment.Source.LineIndexAt(comment.Span.Start);
        if (StandsAlone(comment, line))
        {
            if (extents.LineAfter(comment.Span.Source, line) is not { } next) return (comment.Span.End, comment.Span.End);
            line = next;
        }

        var (start, length) = comment.Source.LineSpan(line + 1);
        return (start, Math.Max(start + length + 1, extents.EndOf(comment.Span.Source, line)));
    }

    private static bool StandsAlone(Node comment, int line) =>
        comment.Source.Text.AsSpan(comment.Source.LineSpan(line + 1).Start..comment.Span.Start).IsWhiteSpace();

    /// <summary>Nothing but the comment stands on its line, neither before nor behind it.</summary>
    private static bool IsOnOwnLine(Node comment)
    {
        var source = comment.Source;
        var (start, length) = source.LineSpan(source.LineIndexAt(comment.Span.Start) + 1);
        var text = source.Text.AsSpan();
        return text[start..comment.Span.Start].IsWhiteSpace() && text[Math.Min(comment.Span.End, start + length)..(start + length)].IsWhiteSpace();
    }
}
