using System.Text;
using Auditor.Documents;
using Auditor.Reports.Summary;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Markdown;

/// <summary>One finding: a line that says what and where, and the fix as a diff.</summary>
internal sealed class FindingMarkdown(Finding finding, RunSummary summary)
{
    private const int LongestLine = 400;

    public string Text()
    {
        string decides = string.Join(", ", summary.Decides(finding).Select(control => MarkdownText.Code(control.Id)));
        string points = finding.LossMicros > 0 ? $" (−{Points.Of(finding.LossMicros)})" : "";
        string controls = decides.Length > 0 ? $", decides {decides}{points}" : "";
        string place = $"{MarkdownText.Code(Words.Place(finding))}, {MarkdownText.Code(finding.RuleId)}";
        return $"- **{MarkdownText.Escape(finding.Message)}**  \n  {place}{controls}\n{Fix()}";
    }

    private string Fix()
    {
        if (finding.Fix is not { } fix)
            return "";
        string title = $"\n  Fix ({Words.Of(fix.Safety)}): {MarkdownText.Escape(fix.Title)}\n";
        if (fix.Diff.IsEmpty)
            return title;
        string diff = Diff(fix);
        string fence = MarkdownText.Fence(diff);
        return $"{title}\n  {fence}diff\n{diff}  {fence}\n";
    }

    private static string Diff(ProposedFix fix)
    {
        StringBuilder text = new();
        foreach (DiffHunk hunk in DiffHunk.Of(fix.Diff))
        {
            text.Append("  ").Append(hunk.Header).Append('\n');
            foreach (DiffLine line in hunk.Lines)
                text.Append("  ").Append(line.Kind).Append(Shown(line.Text)).Append('\n');
        }
        return text.ToString();
    }

    private static string Shown(string text)
    {
        string line = ShownText.Block(text).Replace("\n", "\\n", StringComparison.Ordinal);
        if (line.Length <= LongestLine)
            return line;
        int end = char.IsHighSurrogate(line[LongestLine - 1]) ? LongestLine - 1 : LongestLine;
        return string.Concat(line.AsSpan(0, end), "…");
    }
}
