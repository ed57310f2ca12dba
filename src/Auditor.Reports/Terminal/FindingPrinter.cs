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
    // Few lines are longer.
    private static readonly string Spaces = new(' ', 240);
    private static readonly string Waves = new('~', 240);

    // By their width: no number is longer.
    private readonly Gutter?[] _gutters = new Gutter?[12];

    // What a rule decides, and what points are, as it is shown.
    private readonly Dictionary<string, string> _decidedBy = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> _points = [];

    public void Write(Finding finding)
    {
        Gutter gutter = GutterOf(finding);
        WriteHeading(finding);
        output.Write(gutter.Blanks);
        output.Write(paint.Cyan("-->"));
        output.Write(' ');
        WritePlace(finding.Location);
        WriteExcerpt(finding, gutter);
        foreach (RelatedLocation related in finding.Related)
            Note(gutter, "see", $"{Words.Of(related.Location)}: {related.Message}");
        WriteFix(finding, gutter);
        WriteControls(finding, gutter);
        Line("");
    }

    private void WriteHeading(Finding finding)
    {
        output.Write(paint.StartOf(finding.Severity));
        output.Write(Words.Of(finding.Severity));
        output.Write('[');
        output.Write(ShownText.Of(finding.RuleId));
        output.Write(']');
        output.Write(paint.End);
        output.Write(paint.StartBold);
        output.Write(": ");
        output.Write(ShownText.Of(finding.Message));
        Line(paint.End);
    }

    private void WritePlace(SourceLocation location)
    {
        output.Write(ShownText.Of(location.Path));
        output.Write(':');
        output.Write(Number(location.Start.Line));
        output.Write(':');
        Line(Number(location.Start.Column));
    }

    private Gutter GutterOf(Finding finding)
    {
        int last = finding.Location.Start.Line;
        foreach (ExcerptLine line in finding.Excerpt)
            last = Math.Max(last, line.Number);
        if (finding.Fix is { } fix)
        {
            foreach (DiffLine line in fix.Diff)
                last = Math.Max(last, line.Number);
        }
        int digits = Number(last).Length;
        return _gutters[digits] ??= new(paint, digits);
    }

    private void WriteExcerpt(Finding finding, Gutter gutter)
    {
        if (finding.Excerpt.IsEmpty)
            return;
        Bar(gutter, "");
        foreach (ExcerptLine line in finding.Excerpt)
            WriteExcerptLine(line, finding, gutter);
        Bar(gutter, "");
    }

    private void WriteExcerptLine(ExcerptLine line, Finding finding, Gutter gutter)
    {
        LaidOutLine shown = LineLayout.Of(line, width - gutter.Width - 3);
        output.Write(gutter.Numbered(line.Number));
        WriteRest(shown.Text.AsSpan().TrimEnd());
        if (shown.MarkWidth > 0)
            WriteMark(shown, finding, gutter);
    }

    private void WriteMark(LaidOutLine shown, Finding finding, Gutter gutter)
    {
        output.Write(gutter.Bar);
        output.Write(' ');
        Repeat(Spaces, shown.MarkColumn);
        output.Write(paint.StartOf(finding.Severity));
        output.Write('^');
        Repeat(Waves, shown.MarkWidth - 1);
        Line(paint.End);
    }

    private void WriteFix(Finding finding, Gutter gutter)
    {
        if (finding.Fix is not { } fix)
            return;
        StartNote(gutter, "fix");
        output.Write(ShownText.Of(fix.Title));
        output.Write(" (");
        output.Write(Words.Of(fix.Safety));
        Line(")");
        foreach (DiffHunk hunk in DiffHunk.Of(fix.Diff))
            WriteHunk(hunk, gutter);
    }

    private void WriteHunk(DiffHunk hunk, Gutter gutter)
    {
        Bar(gutter, paint.Cyan(hunk.Header));
        foreach (DiffLine line in hunk.Lines)
            WriteDiffLine(line, gutter);
    }

    private void WriteDiffLine(DiffLine line, Gutter gutter)
    {
        ReadOnlySpan<char> text = LineLayout.TextOf(line.Text, width - gutter.Width - 4).AsSpan().TrimEnd();
        if (line.Kind == ' ')
        {
            output.Write(text.Length == 0 ? gutter.Bar : gutter.Kept);
            output.Write(text);
            output.Write('\n');
            return;
        }
        output.Write(gutter.Bar);
        output.Write(' ');
        output.Write(line.Kind == '+' ? paint.StartGreen : paint.StartRed);
        output.Write(line.Kind);
        output.Write(text);
        Line(paint.End);
    }

    private void WriteControls(Finding finding, Gutter gutter)
    {
        string decided = Decided(finding);
        string points = finding.LossMicros > 0 ? Points(finding.LossMicros) : "";
        if (decided.Length + points.Length == 0)
            return;
        StartNote(gutter, "decides");
        output.Write(ShownText.Of(decided));
        output.Write(decided.Length > 0 && points.Length > 0 ? "; " : "");
        Line(points);
    }

    private string Points(long micros)
    {
        if (!_points.TryGetValue(micros, out string? points))
            _points[micros] = points = $"costs {Words.Points(micros)}";
        return points;
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

    private void Note(Gutter gutter, string label, string text)
    {
        StartNote(gutter, label);
        Line(ShownText.Of(text));
    }

    private void StartNote(Gutter gutter, string label)
    {
        output.Write(gutter.Blanks);
        output.Write(' ');
        output.Write(paint.Cyan("="));
        output.Write(' ');
        output.Write(paint.Bold(label));
        output.Write(": ");
    }

    private void Bar(Gutter gutter, string text)
    {
        output.Write(gutter.Bar);
        WriteRest(text);
    }

    private void WriteRest(ReadOnlySpan<char> text)
    {
        if (text.Length > 0)
            output.Write(' ');
        output.Write(text);
        output.Write('\n');
    }

    private void Line(string text)
    {
        output.Write(text);
        output.Write('\n');
    }

    private void Repeat(string many, int count)
    {
        for (; count > many.Length; count -= many.Length)
            output.Write(many);
        output.Write(many.AsSpan(0, count));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
