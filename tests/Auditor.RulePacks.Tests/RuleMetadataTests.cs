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

    /// <summary>On that <c>DeploymentLinker.MayConcern</c> relies: a gateway that was not read leaves these packs' rules as they are.</summary>
    [Theory]
    [InlineData("compose")]
    [InlineData("dockerfile")]
    public void Packs_of_images_and_services_do_not_ask_the_deployment_for_gateways(string pack)
    {
        var texts = Directory.EnumerateFiles(Repository.PathOf("rules", pack), "rule.yml", SearchOption.AllDirectories).Select(File.ReadAllText)
            .Where(text => text.Contains("kind: deployment", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(texts);
        Assert.DoesNotContain(texts, text => text.Contains("gateway", StringComparison.Ordinal) || text.Contains("web-server", StringComparison.Ordinal) || text.Contains("web-listener", StringComparison.Ordinal));
    }
}
