using System.Collections.Immutable;
using Auditor.Reports.Summary;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Tests.Summary;

public sealed class DiffHunkTests
{
    /// <summary>Lines as sign, number, separated by blanks; the number is the old one of context and removed lines, the new one of added lines.</summary>
    [Theory]
    [InlineData(" 1 -2 +2 3", "@@ -1,3 +1,3 @@")]
    [InlineData("+1", "@@ -0,0 +1,1 @@")]
    [InlineData(" 4 +5 +6 5", "@@ -4,2 +4,4 @@")]
    [InlineData("-7", "@@ -7,1 +6,0 @@")]
    [InlineData(" 1 -2 3 | 10 +10 11", "@@ -1,3 +1,2 @@ @@ -10,2 +9,3 @@")]
    [InlineData("+1 +2 | 5 -6", "@@ -0,0 +1,2 @@ @@ -5,2 +7,1 @@")]
    public void Headers_count_as_a_unified_diff_does(string lines, string headers) =>
        Assert.Equal(headers, string.Join(' ', DiffHunk.Of(Parse(lines)).Select(hunk => hunk.Header)));

    [Fact]
    public void No_line_gives_no_hunk() => Assert.Empty(DiffHunk.Of([]));

    private static ImmutableArray<DiffLine> Parse(string lines) =>
    [
        .. lines.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(item => item != "|")
            .Select(item => item[0] is '+' or '-' ? new DiffLine(item[0], Number(item[1..]), "") : new DiffLine(' ', Number(item), "")),
    ];

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
