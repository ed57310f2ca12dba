using System.Collections.Immutable;
using System.Globalization;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Summary;

/// <summary>Lines of a diff that stand together, as in a unified diff.</summary>
internal sealed record DiffHunk(int OldStart, int OldCount, int NewStart, int NewCount, ImmutableArray<DiffLine> Lines)
{
    public string Header => string.Create(CultureInfo.InvariantCulture, $"@@ -{OldStart},{OldCount} +{NewStart},{NewCount} @@");

    public static ImmutableArray<DiffHunk> Of(ImmutableArray<DiffLine> diff)
    {
        ImmutableArray<DiffHunk>.Builder hunks = ImmutableArray.CreateBuilder<DiffHunk>(1);
        int grown = 0;
        for (int from = 0; from < diff.Length;)
        {
            int to = EndOfHunk(diff, from, grown);
            hunks.Add(Between(diff, from, to, grown));
            grown += hunks[^1].NewCount - hunks[^1].OldCount;
            from = to;
        }
        return hunks.DrainToImmutable();
    }

    private static int EndOfHunk(ImmutableArray<DiffLine> diff, int from, int grown)
    {
        int expected = OldNumber(diff[from], grown);
        for (int at = from; at < diff.Length; at++)
        {
            if (OldNumber(diff[at], grown) != expected)
                return at;
            if (diff[at].Kind == '+')
                grown++;
            else
                expected++;
            if (diff[at].Kind == '-')
                grown--;
        }
        return diff.Length;
    }

    private static int CountOf(char kind, ImmutableArray<DiffLine> lines)
    {
        int count = 0;
        foreach (DiffLine line in lines)
        {
            if (line.Kind == kind)
                count++;
        }
        return count;
    }

    /// <summary>The line of the old text that the diff line is, or stands before.</summary>
    private static int OldNumber(DiffLine line, int grown) => line.Kind == '+' ? line.Number - grown : line.Number;

    private static DiffHunk Between(ImmutableArray<DiffLine> diff, int from, int to, int grown)
    {
        ImmutableArray<DiffLine> lines = to - from == diff.Length ? diff : diff[from..to];
        int added = CountOf('+', lines);
        int removed = CountOf('-', lines);
        int start = OldNumber(lines[0], grown);
        int oldCount = lines.Length - added;
        int newCount = lines.Length - removed;
        return new(oldCount == 0 ? start - 1 : start, oldCount, newCount == 0 ? start + grown - 1 : start + grown, newCount, lines);
    }
}
