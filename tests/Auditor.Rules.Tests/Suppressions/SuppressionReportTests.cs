using System.Globalization;
using Auditor.Documents;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;
using Auditor.Rules.Suppressions;

namespace Auditor.Rules.Tests.Suppressions;

public class SuppressionReportTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly HashSet<string> Known = ["p/one", "p/one-more", "p/off"];

    [Theory]
    [InlineData("# auditor:ignore p/one until=2026-11-21 -- r\nhere", 2, true)]
    [InlineData("# auditor:ignore p/one until=2026-11-20 -- r\nhere", 2, false)]
    [InlineData("# auditor:ignore p/one\nhere", 2, true)]
    [InlineData("# auditor:ignore p/one\n# other\n\nhere", 4, true)]
    [InlineData("# auditor:ignore p/one\nhere\nthere", 3, false)]
    [InlineData("here # auditor:ignore p/one", 1, true)]
    [InlineData("here # auditor:ignore p/one\nthere", 2, false)]
    [InlineData("# auditor:ignore p/one-more\nhere", 2, false)]
    [InlineData("# auditor:ignore p/one-more, p/one\nhere", 2, true)]
    [InlineData("# auditor:ignore p/*\nhere", 2, false)]
    [InlineData("# auditor:ignored p/one\nhere", 2, false)]
    [InlineData("# auditor:ignore", 1, false)]
    public void A_comment_speaks_of_its_line_or_the_next(string text, int line, bool isSuppressed) =>
        Assert.Equal(isSuppressed, new SuppressionPass(LineTree.Of(text), Today).Apply(FindingAt(text, line)).Suppression is not null);

    [Fact]
    public void A_suppression_says_who_made_it_why_and_until_when()
    {
        const string Text = "# auditor:ignore p/one until=2027-01-31 -- the -- reason\nhere";

        var suppression = new SuppressionPass(LineTree.Of(Text), Today).Apply(FindingAt(Text, 2)).Suppression;

        Assert.NotNull(suppression);
        Assert.Equal((SuppressionKind.Comment, "the -- reason", new DateOnly(2027, 1, 31), 1), (suppression.Kind, suppression.Reason, suppression.Until, suppression.Location?.Start.Line));
    }

    [Theory]
    [InlineData("# auditor:ignore p/one until=2027-01-31 -- r\nhere", "first own-line rules=1 until=2027-01-31 reason=r used rule=p/one")]
    [InlineData("# auditor:ignore p/one until=2026-11-20\nhere", "first own-line expired rules=1 until=2026-11-20 used rule=p/one")]
    [InlineData("# auditor:ignore p/one until=soon\nhere", "first own-line invalid-date rules=1 until=soon used rule=p/one")]
    [InlineData("here # auditor:ignore p/one", "first rules=1 used rule=p/one")]
    [InlineData("# auditor:ignore p/off\nhere", "first own-line rules=1 rule=p/off off")]
    [InlineData("# auditor:ignore p/onee -- r\nhere", "first own-line rules=1 reason=r rule=p/onee unknown-rule suggestion=p/one")]
    [InlineData("# auditor:ignore -- r\nhere", "first own-line rules=0 reason=r")]
    [InlineData("# auditor:ignore p/one,p/one-more\nhere", "first own-line rules=2 used rule=p/one; own-line rules=2 rule=p/one-more")]
    public void The_report_says_how_each_comment_fared(string text, string expected)
    {
        var pass = new SuppressionPass(LineTree.Of(text), Today);
        pass.Apply(FindingAt(text, text.StartsWith('#') ? 2 : 1));

        var report = pass.Report(Known, rule => rule != "p/off");

        Assert.Equal(expected, string.Join("; ", report.Named("suppression").Select(Text)));
        Assert.All(report.AllAttributes.ToArray(), attribute => Assert.NotNull(SuppressionVocabulary.Instance.Element("suppression")?.Attribute(attribute.Name)));
    }

    [Fact]
    public void An_id_is_found_where_it_stands_as_a_word()
    {
        const string Text = "# auditor:ignore p/one-more,p/one\nhere";

        var report = new SuppressionPass(LineTree.Of(Text), Today).Report(Known, _ => true);

        Assert.Equal(["p/one-more@17", "p/one@28"], report.Named("suppression").Select(node => Assert.NotNull(node.Attribute("rule")))
            .Select(rule => string.Create(CultureInfo.InvariantCulture, $"{Text.AsSpan(rule.Span.Start, rule.Span.Length)}@{rule.Span.Start}")));
    }

    private static string Text(Node node) => string.Join(' ', node.Attributes.ToArray().Select(attribute => attribute.Value == "true" ? attribute.Name : $"{attribute.Name}={attribute.Value}"));

    private static Finding FindingAt(string text, int line)
    {
        var source = new SourceText("file", text);
        var (start, length) = source.LineSpan(line);
        return new Finding
        {
            RuleId = "p/one",
            Outcome = Outcome.Failed,
            Severity = Severity.Low,
            Confidence = Confidence.High,
            Message = "",
            Kind = "lines",
            Location = new SourceLocation("file", source.PositionAt(start), source.PositionAt(start + length), start, length),
            Subject = "",
            Fingerprint = "",
            LineHash = "",
        };
    }
}
