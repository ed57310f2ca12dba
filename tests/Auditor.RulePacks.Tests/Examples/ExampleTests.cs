using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.RulePacks.Tests.Examples;

/// <summary>Every example of every rule: what is marked is found, and nothing else.</summary>
public class ExampleTests
{
    public static TheoryData<string, string> Bad => ExampleList.Bad;

    public static TheoryData<string, string> Good => ExampleList.Good;

    public static TheoryData<string, string> All => ExampleList.All;

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_example_is_found_where_it_is_marked(string rule, string name)
    {
        var example = ExampleList.Of(rule, name);
        using var copy = new ExampleCopy(rule, example);

        var findings = OfRule(copy.AuditAlone().Run!, rule);

        var marked = Markers.Of(rule, example).Where(marker => rule.EndsWith("/" + marker.Name, StringComparison.Ordinal)).Select(marker => marker.ToString());
        var varies = ShippedRules.RuleDocuments.Single(document => document.Info.Id == rule).Severities.Length > 1;
        var found = findings.Where(finding => finding is { Outcome: Outcome.Failed, Suppression: null });
        Assert.Equal(Lines(marked), Lines(found.Select(finding => varies ? Graded(finding) : Place(finding))));
        AssertUnknowns(name, findings);
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_example_is_silent(string rule, string name)
    {
        using var copy = new ExampleCopy(rule, ExampleList.Of(rule, name));

        var findings = OfRule(copy.AuditAlone().Run!, rule);

        Assert.Equal("", Lines(findings.Where(finding => finding.Outcome == Outcome.Failed).Select(Said)));
        AssertUnknowns(name, findings);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_rule_breaks_on_an_example(string rule, string name)
    {
        using var copy = new ExampleCopy(rule, ExampleList.Of(rule, name));

        var errors = copy.AuditWithAllRules().Run!.Findings.Where(finding => finding.Outcome == Outcome.Error);

        Assert.Equal("", Lines(errors.Select(Said)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Only_rules_that_exist_are_marked_and_only_in_bad_examples(string rule, string name)
    {
        var example = ExampleList.Of(rule, name);
        var marked = Markers.Of(rule, example).Select(marker => marker.Name).ToList();
        var known = ExampleList.Rules.Select(shipped => shipped.Info.Name).ToHashSet();

        Assert.All(marked, marker => Assert.Contains(marker, known));
        Assert.Equal(example.IsBad, marked.Contains(rule[(rule.IndexOf('/', StringComparison.Ordinal) + 1)..]));
    }

    /// <summary>What cannot be judged is meant so where the example's name says it, and nowhere else.</summary>
    private static void AssertUnknowns(string name, IEnumerable<Finding> findings)
    {
        var unknown = Lines(findings.Where(finding => finding.Outcome == Outcome.NotEvaluated).Select(Said));
        if (name.Contains("-unknown", StringComparison.Ordinal)) Assert.NotEqual("", unknown);
        else Assert.Equal("", unknown);
    }

    private static List<Finding> OfRule(Run run, string rule) => [.. run.Findings.Where(finding => finding.RuleId == rule)];

    private static string Place(Finding finding) => string.Create(CultureInfo.InvariantCulture, $"{finding.Location.Path}:{finding.Location.Start.Line}");

    [SuppressMessage("Globalization", "CA1308", Justification = "The words of rule files are in lower case.")]
    private static string Graded(Finding finding) => $"{Place(finding)} {finding.Severity.ToString().ToLowerInvariant()}";

    private static string Said(Finding finding) => $"{Place(finding)} {finding.RuleId}: {finding.Message}";

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));
}
