using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Tests;

public class ShippedRulesTests
{
    [Fact]
    public void Every_kind_with_rules_has_a_pack_that_can_be_read()
    {
        Assert.All(ShippedRules.Kinds, kind => Assert.All(ShippedRules.OfKind(kind), rule => Assert.Contains(kind, rule.Info.Kinds)));
        Assert.All(ShippedRules.Kinds, kind => Assert.NotEmpty(ShippedRules.OfKind(kind)));
        Assert.DoesNotContain("docs", ShippedRules.Kinds);
    }

    [Fact]
    public void Documents_and_packs_hold_the_same_rules()
    {
        var inPacks = ShippedRules.Kinds.SelectMany(kind => ShippedRules.OfKind(kind)).Select(rule => rule.Info.Id).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(inPacks, ShippedRules.RuleDocuments.Select(document => document.Info.Id));
        Assert.Equal(inPacks, ShippedRules.All.Select(facts => facts.Id));
        Assert.DoesNotContain("index", ShippedRules.Kinds);
    }

    [Fact]
    public void Every_coded_rule_has_its_class()
    {
        var coded = ShippedRules.Kinds.SelectMany(kind => ShippedRules.OfKind(kind)).Where(rule => rule.Code is not null);

        Assert.All(coded, rule => Assert.Equal(rule.Code, ShippedRules.Coded(rule).GetType().Name));
    }

    [Fact]
    public void Every_class_of_a_rule_has_its_rule()
    {
        var classes = typeof(ShippedRules).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CodedRule)) && !type.IsAbstract);
        var coded = ShippedRules.Kinds.SelectMany(kind => ShippedRules.OfKind(kind)).Where(rule => rule.Code is not null).Select(rule => ShippedRules.Coded(rule).GetType());

        Assert.Equal(Names(classes), Names(coded));
    }

    [Fact]
    public void A_kind_without_rules_has_none() => Assert.Empty(ShippedRules.OfKind("no-such-kind"));

    [Theory]
    [InlineData("docs")]
    [InlineData("../packs/docs")]
    public void The_documents_are_no_kind(string kind) => Assert.Empty(ShippedRules.OfKind(kind));

    [Fact]
    public void A_missing_table_or_checklist_is_named()
    {
        Assert.Contains("data/no-such.csv", Assert.Throws<ArgumentException>(() => ShippedRules.Data("no-such.csv")).Message, StringComparison.Ordinal);
        Assert.Contains("checklists/no-such", Assert.Throws<ArgumentException>(() => ShippedRules.Checklist("no-such")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_that_is_not_there_is_named()
    {
        var rule = MadeUp.Rule("my-pack/my-rule", "NoSuchClass");

        var exception = Assert.Throws<InvalidOperationException>(() => ShippedRules.Coded(rule));

        Assert.Equal("my-pack/my-rule needs the class Auditor.RulePacks.MyPack.NoSuchClass, a CodedRule without constructor parameters.", exception.Message);
    }

    [Fact]
    public void A_rule_that_is_not_coded_has_no_class() =>
        Assert.Throws<InvalidOperationException>(() => ShippedRules.Coded(MadeUp.Rule("my-pack/my-rule", code: null)));

    private static IEnumerable<string?> Names(IEnumerable<Type> types) => types.Select(type => type.FullName).Distinct().Order(StringComparer.Ordinal);
}
