namespace Auditor.Rules.Runs;

/// <summary>A line of a source as reports may show it: secrets are already replaced by <c>[REDACTED]</c>, long lines are cut.</summary>
/// <param name="Number">1-based line number.</param>
/// <param name="MarkStart">0-based UTF-16 column where the marked part begins, in <paramref name="Text"/>.</param>
/// <param name="MarkLength">0 when the line is only context.</param>
public readonly record struct ExcerptLine(int Number, string Text, int MarkStart = 0, int MarkLength = 0)
{
    public bool IsMarked => MarkLength > 0;
}
