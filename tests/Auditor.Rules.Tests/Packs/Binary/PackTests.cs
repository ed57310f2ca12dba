using System.Collections.Immutable;
using System.Globalization;
using Auditor.Documents;
using Auditor.Rules.Packs;
using Auditor.Rules.Packs.Files;

namespace Auditor.Rules.Tests.Packs.Binary;

public class PackTests
{
    private const string Full = """
        id: house/door-open
        title: Door without a lock — ☃
        kind: [house, shed]
        severity: [{ if: "@height", is: critical }, low]
        confidence: low
        applies: /house
        subjects: //door
        unknown-if: "@height"
        unknown-because: "{@name} hides it"
        violation: not(@lock) and @name != $limit
        at: "@name"
        message: "Door {@name} has no {{lock}}."
        why: Anyone walks in.
        fix:
          title: Lock {@name}
          safety: review
          edits:
            - { replace: "@name", with: "{@name}!", if: "@lock" }
            - { delete: "@lock" }
            - { create: a/b, with: text }
        decides: [doors.locked]
        supersedes: [house/no-door]
        references: [{ cwe: 250 }, { guide: "002" }]
        settings: { limit: { default: 3, about: how many } }
        related: [{ at: ../window, message: "Window {@name}" }]
        opt-in: true
        """;

    [Fact]
    public void Every_property_of_a_rule_comes_back()
    {
        var result = Houses.Read(Full);
        Assert.Empty(result.Errors);

        var back = Assert.Single(PackReader.Rules(PackWriter.Rules([result.Rule!])));

        Assert.Equal(Told.Of(result.Rule!), Told.Of(back));
    }

    [Fact]
    public void A_coded_rule_comes_back()
    {
        var rule = Houses.Rule("-subjects", "-violation", "code: Open");

        var back = Assert.Single(PackReader.Rules(PackWriter.Rules([rule])));

        Assert.Equal("Open", back.Code);
        Assert.Equal(Told.Of(rule), Told.Of(back));
    }

    [Fact]
    public void Equal_rules_give_equal_bytes() =>
        Assert.Equal(PackWriter.Rules([Houses.Read(Full).Rule!]), PackWriter.Rules([Houses.Read(Full).Rule!]));

    [Fact]
    public void Documents_come_back_with_their_examples()
    {
        var examples = ImmutableArray.Create(new RuleExample("bad-1", [new("bad-1/a", "x"), new("bad-1/b", "y\r\n")], [new("bad-1.fixed/a", "z")]));
        var document = RuleDocument.Of(Houses.Read(Full).Rule!, examples);

        var back = Assert.Single(PackReader.Documents(PackWriter.Documents([document])));

        Assert.Equal(Told.Of(document), Told.Of(back));
    }

    [Fact]
    public void A_thousand_rules_come_back_in_order()
    {
        var rules = Enumerable.Range(0, 1000).Select(Numbered).ToImmutableArray();

        var back = PackReader.Rules(PackWriter.Rules(rules));

        Assert.Equal(rules.Select(rule => rule.Info.Id), back.Select(rule => rule.Info.Id));
        Assert.Equal(Told.Of(rules[999]), Told.Of(back[999]));
    }

    [Fact]
    public void Any_changed_byte_is_noticed()
    {
        var pack = PackWriter.Rules([Houses.Read(Full).Rule!]);
        for (var i = 0; i < pack.Length; i++)
        {
            var damaged = pack.ToArray();
            damaged[i] ^= 0x10;
            Assert.Throws<InvalidDataException>(() => PackReader.Rules(damaged));
        }
    }

    [Fact]
    public void Any_missing_end_is_noticed()
    {
        var pack = PackWriter.Rules([Houses.Read(Full).Rule!]);
        for (var length = 0; length < pack.Length; length++) Assert.Throws<InvalidDataException>(() => PackReader.Rules(pack[..length]));
    }

    [Fact]
    public void Something_behind_the_end_is_noticed() =>
        Assert.Throws<InvalidDataException>(() => PackReader.Rules([.. PackWriter.Rules([Houses.Rule()]), 0]));

    [Theory]
    [InlineData(0, "it does not begin as one")]
    [InlineData(4, "its version is")]
    [InlineData(5, "it does not hold rules")]
    [InlineData(20, "its checksum differs")]
    public void The_damage_is_named(int at, string message)
    {
        var pack = PackWriter.Rules([Houses.Rule()]);
        pack[at] = 200;

        var exception = Assert.Throws<InvalidDataException>(() => PackReader.Rules(pack));

        Assert.StartsWith("The rule pack is damaged: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_are_not_taken_for_rules() =>
        Assert.Throws<InvalidDataException>(() => PackReader.Rules(PackWriter.Documents([RuleDocument.Of(Houses.Rule(), [])])));

    private static CompiledRule Numbered(int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"house/rule-{number}");
        var text = Houses.RuleWith($"id: {id}", $"title: Rule {id}", $"violation: \"@name = '{id}'\"");
        return new RuleFileReader(Houses.Context).Read(new SourceText($"rules/{id}/rule.yml", text)).Rule!;
    }
}
