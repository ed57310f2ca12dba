using Auditor.Documents;
using Auditor.Rules.Packs.Files;

namespace Auditor.Rules.Tests.Packs.Files;

public class ExternalPackTests
{
    [Fact]
    public void Rules_from_outside_are_read_with_the_examples_beside_them()
    {
        var set = ExternalPack.Load([Rule("house/a"), new SourceText("my/house/a/bad-1.house", "x"), new SourceText("my/house/ab/bad-1.house", "y")], Houses.Context);

        Assert.Empty(set.Errors);
        Assert.Equal("house/a", Assert.Single(set.Rules).Info.Id);
        Assert.Equal("x", Assert.Single(Assert.Single(set.Documents[0].Examples).Files).Text);
    }

    [Fact]
    public void No_foreign_code_is_loaded()
    {
        var error = Assert.Single(ExternalPack.Load([Rule("house/a", "-subjects", "-violation", "code: Open")], Houses.Context).Errors);

        Assert.Equal("my/house/a/rule.yml:8:7: error: a rule from outside cannot be coded: no foreign code is loaded", error.ToString());
    }

    [Fact]
    public void The_id_of_a_shipped_rule_is_taken()
    {
        var error = Assert.Single(ExternalPack.Load([Rule("house/taken")], Houses.Context).Errors);

        Assert.Equal("there is a rule \"house/taken\" already", error.Message);
    }

    [Fact]
    public void A_folder_without_rules_is_an_empty_pack() => Assert.Empty(ExternalPack.Load([new SourceText("my/README.md", "x")], Houses.Context).Rules);

    private static SourceText Rule(string id, params string[] changes) => new($"my/{id}/rule.yml", Houses.RuleWith([$"id: {id}", .. changes]));
}
