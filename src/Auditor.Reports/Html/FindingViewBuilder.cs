using System.Globalization;
using Auditor.Documents;
using Auditor.Reports.Summary;
using Auditor.Reports.Text;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Html;

/// <summary>One finding as the HTML template shows it.</summary>
internal sealed class FindingViewBuilder(RunSummary summary)
{
    private const int LongestLine = 400;

    /// <summary>The deep link: <c>f-</c> and the first 12 digits of the fingerprint.</summary>
    public static string Anchor(Finding finding) => $"f-{finding.Fingerprint[..Math.Min(12, finding.Fingerprint.Length)]}";

    public FindingView Build(Finding finding, int number)
    {
        RuleInfo rule = summary.Rule(finding);
        return new(
            number,
            Anchor(finding),
            finding.RuleId,
            finding.Message,
            Words.Of(finding.Severity),
            Words.Place(finding),
            finding.LossMicros > 0 ? $"−{Points.Of(finding.LossMicros)}" : "",
            Words.Of(finding.Confidence),
            [.. summary.Decides(finding).Select(control => new LinkView(control.Id, $"c-{control.Id}"))],
            Excerpt(finding),
            [.. finding.Related.Select(related => $"{Words.Of(related.Location)}: {related.Message}")],
            finding.Fix is { } fix ? Fix(fix) : null,
            rule.Why,
            [.. rule.References.Select(Link)]);
    }

    private static LinkView Link(Reference reference) => new(ReferenceText.Of(reference), ReferenceText.Address(reference) ?? "");

    private static CodeLineView[] Excerpt(Finding finding)
    {
        if (finding.Excerpt.IsEmpty)
            return [];
        int width = finding.Excerpt[^1].Number.ToString(CultureInfo.InvariantCulture).Length;
        return [.. finding.Excerpt.Select(line => Line(line, width))];
    }

    private static CodeLineView Line(ExcerptLine line, int width)
    {
        string number = line.Number.ToString(CultureInfo.InvariantCulture).PadLeft(width);
        ExcerptLine shown = Cut(line);
        (int start, int end) = MarkedPart.Of(shown);
        return new(number, Visible(shown.Text[..start]), Visible(shown.Text[start..end]), Visible(shown.Text[end..]), end > start);
    }

    /// <summary>Around the mark; a page scrolls sideways, but not for ever.</summary>
    private static ExcerptLine Cut(ExcerptLine line)
    {
        if (line.Text.Length <= LongestLine)
            return line;
        int from = Math.Clamp(line.MarkStart - (LongestLine / 4), 0, line.Text.Length - LongestLine);
        string text = $"{(from > 0 ? "…" : "")}{line.Text.AsSpan(from, LongestLine)}…";
        return new(line.Number, text, line.MarkStart - from + (from > 0 ? 1 : 0), Math.Min(line.MarkLength, LongestLine));
    }

    private static FixView Fix(ProposedFix fix) => new(
        fix.Title,
        Words.Of(fix.Safety),
        fix.Edits.IsEmpty ? "" : fix.Edits[0].Location.Path,
        [.. DiffHunk.Of(fix.Diff).SelectMany(Lines)]);

    private static IEnumerable<DiffLineView> Lines(DiffHunk hunk)
    {
        yield return new(hunk.Header, false, false, true);
        foreach (DiffLine line in hunk.Lines)
            yield return new(line.Kind + Visible(Cut(new(line.Number, line.Text)).Text), line.Kind == '+', line.Kind == '-', false);
    }

    /// <summary>Tabs stay: the page shows them; everything else that does not print is escaped.</summary>
    private static string Visible(string text) => ShownText.Block(text).Replace("\n", "\\n", StringComparison.Ordinal);
}
