using Auditor.Engine;
using Auditor.RulePacks.Tests.Examples;
using Auditor.Testing;

namespace Auditor.RulePacks.Tests;

/// <summary>What the build does not check of every rule.</summary>
public class RuleMetadataTests
{
    public static TheoryData<string> Rules => [.. ExampleList.Rules.Select(rule => rule.Info.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_stands_in_the_folder_of_its_id_with_a_bad_and_two_good_examples(string rule)
    {
        var examples = ShippedRules.RuleDocuments.Single(document => document.Info.Id == rule).Examples;

        Assert.True(File.Exists(Repository.PathOf("rules", rule, "rule.yml")));
        Assert.InRange(examples.Count(example => example.IsBad), 1, int.MaxValue);
        Assert.InRange(examples.Count(example => !example.IsBad), 2, int.MaxValue);
    }

    /// <summary>A good example in which there was nothing to judge shows only what the rule does not look at.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void In_some_good_example_the_rule_judges_something_and_passes_it(string rule)
    {
        var examples = ShippedRules.RuleDocuments.Single(document => document.Info.Id == rule).Examples.Where(example => !example.IsBad);

        Assert.Contains(examples, example =>
        {
            using var copy = new ExampleCopy(rule, example);
            return copy.AuditAlone().Run!.Tallies.Single(tally => tally.RuleId == rule).Passed > 0;
        });
    }

    [Fact]
    public void Controls_that_rules_decide_exist()
    {
        var controls = RuleContexts.External().Controls;

        Assert.All(ExampleList.Rules, rule => Assert.All(rule.Info.Decides, control => Assert.Contains(control, controls)));
    }
}
