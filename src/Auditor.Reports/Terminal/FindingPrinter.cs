using System.Globalization;
using Auditor.Documents;
using Auditor.Reports.Summary;
using Auditor.Reports.Text;
using Auditor.Rules.Checklists;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Terminal;

/// <summary>One finding: what, where, the marked lines, the mend, the controls it decides.</summary>
internal sealed class FindingPrinter(TextWriter output, Paint paint, int width, RunSummary summary)
{
    // Line numbers have few digits.
    private static readonly string[] Spaces = ["", " ", "  ", "   ", "    ", "     ", "      "];

    // What a rule decides, as it is shown.
    private readonly Dictionary<string, string> _decidedBy = new(StringComparer.Ordinal);

    public void Write(Finding finding)
    {
        int gutter = GutterOf(finding);
        string severity = paint.Of(finding.Severity, $"{Words.Of(finding.Severity)}[{ShownText.Of(finding.RuleId)}]");
        output.Write(severity);
        Line(paint.Bold($": {ShownText.Of(finding.Message)}"));
        output.Write(Space(gutter));
        output.Write(paint.Cyan("-->"));
        output.Write(' ');
        Line(ShownText.Of(Words.Of(finding.Location)));
        WriteExcerpt(finding, gutter);
        foreach (RelatedLocation related in finding.Related)
            Note(gutter, "see", $"{Words.Of(related.Location)}: {related.Message}");
        WriteFix(finding, gutter);
        WriteControls(finding, gutter);
        Line("");
    }

    private static int GutterOf(Finding finding)
    {
        int last = finding.Location.Start.Line;
        foreach (ExcerptLine line in finding.Excerpt)
            last = Math.Max(last, line.Number);
        if (finding.Fix is { } fix)
        {
            foreach (DiffLine line in fix.Diff)
                last = Math.Max(last, line.Number);
        }
        return last.ToString(CultureInfo.InvariantCulture).Length;
    }

    private void WriteExcerpt(Finding finding, int gutter)
    {
        if (finding.Excerpt.IsEmpty)
            return;
        Bar(gutter, "");
        foreach (ExcerptLine line in finding.Excerpt)
            WriteExcerptLine(line, finding, gutter);
        Bar(gutter, "");
    }

    private void WriteExcerptLine(ExcerptLine line, Finding finding, int gutter)
    {
        LaidOutLine shown = LineLayout.Of(line, width - gutter - 3);
        string number = line.Number.ToString(CultureInfo.InvariantCulture).PadLeft(gutter);
        output.Write(paint.Cyan($"{number} |"));
        if (shown.Text.AsSpan().TrimEnd().Length > 0)
            output.Write(' ');
        Line(shown.Text.TrimEnd());
        if (shown.MarkWidth > 0)
            Bar(gutter, Space(shown.MarkColumn) + paint.Of(finding.Severity, "^" + new string('~', shown.MarkWidth - 1)));
    }

    private void WriteFix(Finding finding, int gutter)
    {
        if (finding.Fix is not { } fix)
            return;
        Note(gutter, "fix", $"{fix.Title} ({Words.Of(fix.Safety)})");
        foreach (DiffHunk hunk in DiffHunk.Of(fix.Diff))
            WriteHunk(hunk, gutter);
    }

    private void WriteHunk(DiffHunk hunk, int gutter)
    {
        Bar(gutter, paint.Cyan(hunk.Header));
        foreach (DiffLine line in hunk.Lines)
            WriteDiffLine(line, gutter);
    }

    private void WriteDiffLine(DiffLine line, int gutter)
    {
        string text = LineLayout.TextOf(line.Text, width - gutter - 4).TrimEnd();
        if (line.Kind == '+')
            Bar(gutter, paint.Green($"+{text}"));
        else if (line.Kind == '-')
            Bar(gutter, paint.Red($"-{text}"));
        else if (text.Length == 0)
            Bar(gutter, "");
        else
        {
            output.Write(Space(gutter + 1));
            output.Write(paint.Cyan("|"));
            output.Write("  ");
            Line(text);
        }
    }

    private void WriteControls(Finding finding, int gutter)
    {
        string decided = Decided(finding);
        string points = finding.LossMicros > 0 ? $"costs {Words.Points(finding.LossMicros)}" : "";
        string both = decided.Length > 0 && points.Length > 0 ? $"{decided}; {points}" : decided + points;
        if (both.Length > 0)
            Note(gutter, "decides", both);
    }

    private string Decided(Finding finding)
    {
        if (!finding.Folded.IsEmpty)
            return string.Join(", ", summary.Decides(finding).Select(Named));
        if (!_decidedBy.TryGetValue(finding.RuleId, out string? decided))
            _decidedBy[finding.RuleId] = decided = string.Join(", ", summary.Decides(finding).Select(Named));
        return decided;
    }

    private static string Named(ControlResult control) => control.IsBlocker ? $"{control.Id} (blocker)" : control.Id;

    private void Note(int gutter, string label, string text)
    {
        output.Write(Space(gutter + 1));
        output.Write(paint.Cyan("="));
        output.Write(' ');
        output.Write(paint.Bold(label));
        output.Write(": ");
        Line(ShownText.Of(text));
    }

    private void Bar(int gutter, string text)
    {
        output.Write(Space(gutter + 1));
        output.Write(paint.Cyan("|"));
        if (text.Length > 0)
            output.Write(' ');
        Line(text);
    }

    private void Line(string text)
    {
        output.Write(text);
        output.Write('\n');
    }

    private static string Space(int count) => count < Spaces.Length ? Spaces[count] : new(' ', count);
}
