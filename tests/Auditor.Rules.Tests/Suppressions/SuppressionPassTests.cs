using Auditor.Documents;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;
using Auditor.Rules.Suppressions;
using Auditor.Rules.Tests.Running;

namespace Auditor.Rules.Tests.Suppressions;

public sealed class SuppressionPassTests
{
    private static readonly DateOnly Today = new(2027, 3, 1);

    [Theory]
    [InlineData("# auditor:ignore house/door-open -- old house\ndoor front\n")]
    [InlineData("# auditor:ignore house/door-open -- old house\n\n\ndoor front\n")]
    [InlineData("# auditor:ignore other/rule,house/door-open until=2027-03-01 -- old house\ndoor front\n")]
    [InlineData("# auditor:ignore other/rule house/door-open -- old house\ndoor front\n")]
    [InlineData("window east\n# auditor:ignore house/door-open until=2027-12-31 -- old house\ndoor front\n")]
    public void A_comment_above_accepts_the_finding(string text)
    {
        var suppression = Assert.Single(Applied(text)).Suppression;
        Assert.Equal((SuppressionKind.Comment, "old house"), (suppression!.Kind, suppression.Reason));
        Assert.Contains("auditor:ignore", text.Split('\n')[suppression.Location!.Start.Line - 1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# auditor:ignore other/rule -- why\ndoor front\n")]
    [InlineData("# auditor:ignore house/door-open until=2027-02-28 -- why\ndoor front\n")]
    [InlineData("# auditor:ignored house/door-open -- why\ndoor front\n")]
    [InlineData("# auditor:ignore house/door-open -- why\nwindow east\ndoor front\n")]
    [InlineData("# auditor:ignore -- house/door-open\ndoor front\n")]
    [InlineData("door front\n# auditor:ignore house/door-open -- why\n")]
    public void Any_other_comment_does_not(string text) => Assert.Null(Assert.Single(Applied(text)).Suppression);

    [Fact]
    public void A_comment_inside_an_element_speaks_of_what_follows_there()
    {
        var findings = Applied("door front\n  # auditor:ignore house/door-open -- why\n  door inner\n");
        Assert.Equal([false, true], findings.Select(finding => finding.Suppression is not null));
    }

    [Fact]
    public void A_comment_above_an_element_of_several_lines_covers_all_of_it()
    {
        var source = new SourceText("f", "# c\none\ntwo\nthree\n");
        var builder = new TreeBuilder("house", [source], "house", new SourceSpan(0, 0, 18));
        builder.Open("comment", new SourceSpan(0, 0, 3)).Attribute("text", "auditor:ignore r/x -- y", default).Close();
        builder.Open("door", new SourceSpan(0, 4, 7)).Close();
        var pass = new SuppressionPass(builder.Build(), Today);
        Assert.Equal([true, true, false], new[] { 4, 8, 12 }.Select(offset => pass.Apply(At("f", offset)).Suppression is not null));
    }

    [Fact]
    public void A_comment_behind_an_element_speaks_of_its_line_only()
    {
        var source = new SourceText("f", "one # c\ntwo\n");
        var builder = new TreeBuilder("house", [source], "house", new SourceSpan(0, 0, 12));
        builder.Open("door", new SourceSpan(0, 0, 3)).Close();
        builder.Open("comment", new SourceSpan(0, 4, 3)).Attribute("text", "auditor:ignore r/x -- y", default).Close();
        builder.Open("door", new SourceSpan(0, 8, 3)).Close();
        var pass = new SuppressionPass(builder.Build(), Today);
        Assert.Equal([true, false], new[] { 0, 8 }.Select(offset => pass.Apply(At("f", offset)).Suppression is not null));
    }

    [Fact]
    public void A_finding_in_another_file_is_not_met_by_its_offset()
    {
        var pass = new SuppressionPass(Town.Tree("# auditor:ignore r/x -- y\ndoor front\n"), Today);
        Assert.Null(pass.Apply(At("elsewhere.txt", 27)).Suppression);
        Assert.NotNull(pass.Apply(At("house.txt", 27)).Suppression);
    }

    [Fact]
    public void Only_failures_are_accepted()
    {
        var pass = new SuppressionPass(Town.Tree("# auditor:ignore r/x -- y\ndoor front\n"), Today);
        Assert.Null(pass.Apply(At("house.txt", 27) with { Outcome = Outcome.NotEvaluated }).Suppression);
    }

    [Theory]
    [InlineData("house/door-open until=2027-03-01 -- why", "rule used until reason")]
    [InlineData("house/door-open until=2027-02-28 -- why", "rule used expired until reason")]
    [InlineData("house/door-open", "rule used")]
    [InlineData("house/door-open until=soon -- why", "rule used invalid-date until reason")]
    [InlineData("house/door-opne -- why", "rule unknown-rule reason")]
    [InlineData("house/off -- why", "rule off reason")]
    [InlineData("house/on -- why", "rule reason")]
    [InlineData("-- why", "reason")]
    public void The_report_says_how_each_comment_fared(string comment, string expected)
    {
        var pass = Passed($"# auditor:ignore {comment}\ndoor front\n", out _);
        var report = pass.Report(new HashSet<string> { "house/door-open", "house/off", "house/on" }, id => id != "house/off");
        var attributes = Assert.Single(report.Named("suppression")).Attributes.ToArray().Select(attribute => attribute.Name).Where(name => name is not ("first" or "own-line" or "rules" or "suggestion"));
        Assert.Equal(expected.Split(' ').Order(), attributes.Order());
    }

    [Fact]
    public void Each_rule_of_a_comment_is_reported_once()
    {
        var pass = Passed("# auditor:ignore house/door-open,a/b,a/b -- why\ndoor front\n", out _);
        Assert.Equal(["house/door-open", "a/b"], pass.Report(new HashSet<string> { "house/door-open", "a/b" }, _ => true).Named("suppression").Select(node => node["rule"]));
    }

    private static List<Finding> Applied(string text)
    {
        Passed(text, out var findings);
        return findings;
    }

    private static SuppressionPass Passed(string text, out List<Finding> findings)
    {
        var pass = new SuppressionPass(Town.Tree(text), Today);
        findings = [.. Town.Run(text, Town.Active()).Findings.Select(pass.Apply)];
        return pass;
    }

    private static Finding At(string path, int offset)
    {
        var finding = Town.Only("door front\n", Town.Active());
        return finding with { RuleId = "r/x", Location = finding.Location with { Path = path, Offset = offset } };
    }
}
