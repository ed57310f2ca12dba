using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Rules.Suppressions;

/// <summary>An <c>auditor:ignore RULE[,RULE] until=YYYY-MM-DD -- reason</c> comment, as far as it could be read.</summary>
/// <param name="Span">The comment.</param>
/// <param name="Rules">As written; empty when none is named.</param>
/// <param name="UntilText">The date as written, or null.</param>
/// <param name="Until">The date, or null when it is missing or not a date.</param>
/// <param name="From">UTF-16 offset where the text it speaks of begins.</param>
/// <param name="To">Offset after that text.</param>
internal sealed record SuppressionComment(
    SourceSpan Span, ImmutableArray<string> Rules, string? UntilText, DateOnly? Until, string? Reason, int From, int To)
{
    /// <summary>Nothing else stands on its line.</summary>
    public bool IsOnOwnLine { get; init; }

    /// <summary>It does not act any more from the day after its date.</summary>
    public bool IsExpired(DateOnly today) => Until < today;

    public bool Covers(int source, int offset) => source == Span.Source && offset >= From && offset < To;
}
