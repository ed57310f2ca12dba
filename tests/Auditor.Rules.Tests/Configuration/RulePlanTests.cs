using System.Collections.Immutable;
using Auditor.Rules.Configuration;
using Auditor.Rules.Model;
using Auditor.Rules.Packs;
using Auditor.Rules.Tests.Packs;

namespace Auditor.Rules.Tests.Configuration;

public sealed class RulePlanTests
{
    private static readonly ImmutableArray<CompiledRule> Rules =
    [
        Named("house/b"),
        Named("house/a", isOptIn: true),
        Named("shed/c"),
    ];

    [Theory]
    [InlineData("", "house/b shed/c")]
    [InlineData("house/a+", "house/a house/b shed/c")]
    [InlineData("house/*+", "house/a house/b shed/c")]
    [InlineData("*-", "")]
    [InlineData("*- house/b+", "house/b")]
    [InlineData("house/b+ *-", "")]
    [InlineData("house/*- house/a+", "house/a shed/c")]
    [InlineData("hous/*-", "house/b shed/c")]
    [InlineData("house/b!", "house/b! shed/c")]
    [InlineData("house/b! house/b-", "shed/c")]
    public void The_last_choice_that_covers_a_rule_decides(string choices, string expected) =>
        Assert.Equal(expected, Shown(Plan(new AuditorConfiguration { Rules = Choices(choices) }), "f"));

    [Fact]
    public void Overrides_hold_for_their_paths_and_come_after_the_general_choices()
    {
        var plan = Plan(new AuditorConfiguration
        {
            Rules = Choices("shed/c-"),
            Overrides = [new PathOverride(["web"], Choices("shed/c+ house/b-")), new PathOverride(["web", "old"], Choices("house/b!"))],
        });
        Assert.Equal("house/b", Shown(plan, "other"));
        Assert.Equal("shed/c", Shown(plan, "web"));
        Assert.Equal("house/b!", Shown(plan, "old"));
        Assert.Equal(["house/b", "shed/c"], plan.Asked.Select(rule => rule.Id));
    }

    [Fact]
    public void Settings_are_merged_over_the_defaults()
    {
        var plan = Plan(new AuditorConfiguration { Rules = [new RuleChoice("house/b", null, null, ImmutableDictionary<string, string>.Empty.Add("wanted", "steel"))] });
        Assert.Equal("steel", plan.For("house", "f").Single(rule => rule.Id == "house/b").Settings["wanted"]);
        Assert.Equal("oak", plan.For("house", "f").Single(rule => rule.Id == "shed/c").Settings["wanted"]);
    }

    private static RulePlan Plan(AuditorConfiguration configuration) =>
        new(configuration, kind => kind == "house" ? Rules : [], _ => throw new InvalidOperationException("no rule is coded"), (paths, path) => paths.Contains(path));

    private static ImmutableArray<RuleChoice> Choices(string text) =>
    [
        .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => new RuleChoice(word[..^1], word[^1] switch { '+' => true, '-' => false, _ => null }, word[^1] == '!' ? Severity.Critical : null, ImmutableDictionary<string, string>.Empty)),
    ];

    private static string Shown(RulePlan plan, string path) => string.Join(' ', plan.For("house", path).Select(rule => rule.Id + (rule.Severity is null ? "" : "!")));

    private static CompiledRule Named(string id, bool isOptIn = false)
    {
        var rule = Houses.Rule("settings: { wanted: { default: oak, about: the wood } }");
        return rule with { Info = rule.Info with { Id = id, IsOptIn = isOptIn } };
    }
}
