using Auditor.Rules.Runs;

namespace Auditor.Reports.Text;

/// <summary>Where the mark of an excerpt line really stands.</summary>
internal static class MarkedPart
{
    /// <summary>
    /// The marked part within the line, without the blanks around it: of a line in the middle of a long mark its indentation is not
    /// meant. Both ends are UTF-16 offsets; equal ones mean that nothing is marked.
    /// </summary>
    public static (int Start, int End) Of(ExcerptLine line)
    {
        int start = Math.Clamp(line.MarkStart, 0, line.Text.Length);
        int end = Math.Clamp(line.MarkStart + line.MarkLength, start, line.Text.Length);
        ReadOnlySpan<char> marked = line.Text.AsSpan(start, end - start);
        int lead = marked.Length - marked.TrimStart().Length;
        return (start + lead, start + lead + marked.Trim().Length);
    }
}
