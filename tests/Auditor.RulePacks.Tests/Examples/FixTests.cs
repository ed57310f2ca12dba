using Auditor.Engine.Fixing;
using Auditor.Rules.Runs;

namespace Auditor.RulePacks.Tests.Examples;

/// <summary>The fixes of the rules on their own bad examples.</summary>
public class FixTests
{
    public static TheoryData<string, string> Fixable => ExampleList.Fixable;

    [Theory]
    [MemberData(nameof(Fixable))]
    public void A_fix_writes_what_the_example_says(string rule, string name)
    {
        var example = ExampleList.Of(rule, name);
        using var copy = new ExampleCopy(rule, example);
        var before = copy.Files;

        Fix(copy, rule);

        var changed = copy.Files.Where(file => before.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Value).ToList();
        if (!example.Fixed.IsEmpty) Assert.Equal(example.Fixed.Select(file => file.Text), changed);
    }

    [Theory]
    [MemberData(nameof(Fixable))]
    public void What_was_fixed_is_gone_and_nothing_new_is_there(string rule, string name)
    {
        using var copy = new ExampleCopy(rule, ExampleList.Of(rule, name));
        var before = copy.AuditWithAllRules().Run!;
        var unfixed = copy.AuditAlone().Run!.ActiveFailures.Count(finding => finding.RuleId == rule && !HasEdits(finding));

        Fix(copy, rule);

        var after = copy.AuditWithAllRules().Run!;
        Assert.Equal(unfixed, copy.AuditAlone().Run!.ActiveFailures.Count(finding => finding.RuleId == rule));
        Assert.DoesNotContain(Counts(after), count => count.Value > Counts(before).GetValueOrDefault(count.Key));
        Assert.True(after.Problems.Length <= before.Problems.Length, string.Join('\n', after.Problems));
    }

    [Theory]
    [MemberData(nameof(Fixable))]
    public void A_second_fix_changes_nothing(string rule, string name)
    {
        using var copy = new ExampleCopy(rule, ExampleList.Of(rule, name));
        Fix(copy, rule);
        var before = copy.Files;

        Fix(copy, rule);

        Assert.Equal(before, copy.Files);
    }

    /// <summary>Every rule whose fix edits shows once what becomes of a file.</summary>
    [Fact]
    public void Every_fix_that_edits_has_an_example()
    {
        var shown = ShippedRules.RuleDocuments.Where(document => document.Examples.Any(example => !example.Fixed.IsEmpty)).Select(document => document.Info.Id);

        Assert.Equal(ExampleList.Rules.Where(rule => rule.Fix is { Edits.IsEmpty: false }).Select(rule => rule.Info.Id).Order(StringComparer.Ordinal), shown);
    }

    private static void Fix(ExampleCopy copy, string rule)
    {
        var outcome = copy.AuditAlone();
        var run = outcome.Run!;
        var plan = FixPlan.Of(run with { Findings = [.. run.Findings.Where(finding => finding.RuleId == rule)] }, outcome.Targets, withReview: true);
        Assert.True(plan.IsComplete, string.Join('\n', plan.Notes));
        Assert.All(plan.Files, file => Assert.Null(file.Write()));
    }

    private static bool HasEdits(Finding finding) => finding.Fix is { Edits.IsEmpty: false };

    /// <summary>Rules that are off until somebody turns them on are left out: they ask for more, and of each other for contrary things. What is told with another finding counts.</summary>
    private static Dictionary<string, int> Counts(Run run) =>
        run.ActiveFailures.SelectMany(finding => finding.Folded.Append(finding.RuleId)).Where(rule => !run.Rule(rule).IsOptIn).CountBy(rule => rule).ToDictionary();
}
