using Auditor.Documents;
using Auditor.Rules.Packs;
using Auditor.Rules.Packs.Files;

namespace Auditor.Rules.Tests.Packs.Files;

public class RuleSetTests
{
    private static readonly string[] Enough = ["bad-1.house", "good-1.house", "good-2.house"];

    [Fact]
    public void Rules_and_documents_come_in_order_of_id()
    {
        var set = RuleSet.Read([Folder("house/z", Enough), Folder("house/a", Enough)], Houses.Context);

        Assert.Empty(set.Errors);
        Assert.Equal(["house/a", "house/z"], set.Rules.Select(rule => rule.Info.Id));
        Assert.Equal(["house/a", "house/z"], set.Documents.Select(document => document.Info.Id));
    }

    [Fact]
    public void A_rule_may_supersede_one_that_comes_later()
    {
        var set = RuleSet.Read([Folder("house/a", Enough, "supersedes: [house/b]"), Folder("house/b", Enough)], Houses.Context);

        Assert.Empty(set.Errors);
    }

    [Fact]
    public void Two_files_with_one_id_are_an_error_in_the_second()
    {
        var second = new RuleFolder(new SourceText("more/house/a/rule.yml", Houses.RuleWith("id: house/a")), [.. Enough.Select(path => new ExampleFile(path, ""))]);

        var error = Assert.Single(RuleSet.Read([Folder("house/a", Enough), second], Houses.Context).Errors);

        Assert.Equal("more/house/a/rule.yml:1:1: error: there is a rule \"house/a\" already", error.ToString());
    }

    [Theory]
    [InlineData("good-1.house good-2.house", "rules/house/a/rule.yml:1:1: error: a rule needs at least 1 bad-* example; here are 0")]
    [InlineData("bad-1.house good-1.house", "rules/house/a/rule.yml:1:1: error: a rule needs at least 2 good-* examples; here is 1")]
    [InlineData("bad-1.house good-1.house good-2.house notes.txt", "rules/house/a/notes.txt:1:1: error: notes.txt is neither an example (bad-*, good-*) nor the rule's class")]
    [InlineData("bad-1.house good-1.house good-2.house Open.cs", "rules/house/a/Open.cs:1:1: error: Open.cs is neither an example (bad-*, good-*) nor the rule's class")]
    [InlineData("bad-1.house bad-2.fixed.house good-1.house good-2.house", "rules/house/a/bad-2.fixed.house:1:1: error: bad-2.fixed.house belongs to no example: there is no bad-2")]
    [InlineData("bad-1.house bad-1/x good-1.house good-2.house", "rules/house/a/bad-1/x:1:1: error: bad-1/x shares the name bad-1 with bad-1.house")]
    public void A_folder_has_examples_and_nothing_else(string files, string expected)
    {
        var error = Assert.Single(RuleSet.Read([Folder("house/a", files.Split(' '))], Houses.Context).Errors);

        Assert.Equal(expected, error.ToString());
    }

    [Fact]
    public void A_coded_rule_needs_its_class_beside_it()
    {
        string[] coded = ["-subjects", "-violation", "code: Open"];

        Assert.Empty(RuleSet.Read([Folder("house/a", [.. Enough, "Open.cs"], coded)], Houses.Context).Errors);
        var error = Assert.Single(RuleSet.Read([Folder("house/a", Enough, coded)], Houses.Context).Errors);
        Assert.Equal("rules/house/a/rule.yml:1:1: error: the class of the rule is missing: Open.cs", error.ToString());
    }

    [Fact]
    public void Examples_are_files_or_folders_bad_ones_first()
    {
        string[] files = ["good-1.house", "good-2/b", "good-2/a", "bad-1.fixed.house", "bad-1.house", "bad-1.expected"];

        var set = RuleSet.Read([Folder("house/a", files)], Houses.Context);

        Assert.Empty(set.Errors);
        var examples = set.Documents[0].Examples;
        Assert.Equal(["bad-1", "good-1", "good-2"], examples.Select(example => example.Name));
        Assert.Equal([true, false, false], examples.Select(example => example.IsBad));
        Assert.Equal([new ExampleFile("bad-1.house", "text of bad-1.house")], examples[0].Files.ToArray());
        Assert.Equal(["bad-1.fixed.house"], examples[0].Fixed.Select(file => file.Path));
        Assert.Equal(["good-2/a", "good-2/b"], examples[2].Files.Select(file => file.Path));
    }

    [Fact]
    public void A_broken_rule_is_left_out_and_the_others_stay()
    {
        var set = RuleSet.Read([Folder("house/a", Enough, "kind: hous"), Folder("house/b", Enough)], Houses.Context);

        Assert.Single(set.Errors);
        Assert.Equal(["house/b"], set.Rules.Select(rule => rule.Info.Id));
    }

    private static RuleFolder Folder(string id, string[] files, params string[] changes) => new(
        new SourceText($"rules/{id}/rule.yml", Houses.RuleWith([.. changes, $"id: {id}"])),
        [.. files.Select(path => new ExampleFile(path, "text of " + path))]);
}
