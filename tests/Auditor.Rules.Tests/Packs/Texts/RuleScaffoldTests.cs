using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Packs;
using Auditor.Rules.Packs.Files;
using Auditor.Rules.Packs.Texts;

namespace Auditor.Rules.Tests.Packs.Texts;

public class RuleScaffoldTests
{
    /// <summary>The names of a Dockerfile's tree that the scaffold uses; that it fits the real vocabulary is tested where that is known.</summary>
    private static readonly Vocabulary Dockerfile = new(
        "dockerfile",
        "dockerfile",
        new ElementName("dockerfile", ""),
        new ElementName("stage", "", new AttributeName("final", "")),
        new ElementName("from", "", new AttributeName("image", "", IsAlways: true)),
        new ElementName("label", ""));

    public static TheoryData<string> Kinds => ["house", "dockerfile", "deployment"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_new_rule_has_no_mistakes(string kind)
    {
        var vocabulary = VocabularyOf(kind);
        var files = RuleScaffold.Files("my-pack/my-rule", vocabulary);
        var context = new RuleFileContext { Kinds = ImmutableDictionary<string, Vocabulary>.Empty.Add(kind, vocabulary), Controls = [] };
        var others = files.Skip(1).Select(file => new ExampleFile(file.Path["my-pack/my-rule/".Length..], file.Text));

        var set = RuleSet.Read([new RuleFolder(files[0], [.. others])], context);

        Assert.Empty(set.Errors);
        Assert.Equal("my-pack/my-rule", Assert.Single(set.Rules).Info.Id);
        Assert.Equal([kind], set.Rules[0].Info.Kinds.ToArray());
    }

    [Fact]
    public void The_bad_example_marks_its_line()
    {
        var files = RuleScaffold.Files("my-pack/my-rule", Dockerfile);

        Assert.Equal(
            ["my-pack/my-rule/rule.yml", "my-pack/my-rule/bad-1.Dockerfile", "my-pack/my-rule/good-1.Dockerfile", "my-pack/my-rule/good-2.Dockerfile"],
            files.Select(file => file.Path));
        Assert.StartsWith("# finds: my-rule\nFROM ", files[1].Text, StringComparison.Ordinal);
        Assert.All(files.Skip(2), file => Assert.DoesNotContain("finds:", file.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Examples_of_a_deployment_are_folders() =>
        Assert.Equal("my-pack/my-rule/bad-1/Dockerfile", RuleScaffold.Files("my-pack/my-rule", VocabularyOf("deployment"))[1].Path);

    [Theory]
    [InlineData("rule")]
    [InlineData("../evil/rule")]
    [InlineData("Pack/rule")]
    public void A_wrong_id_is_refused(string id) => Assert.Throws<ArgumentException>(() => RuleScaffold.Files(id, Dockerfile));

    private static Vocabulary VocabularyOf(string kind) => kind switch
    {
        "dockerfile" => Dockerfile,
        "house" => Houses.Vocabulary,
        _ => new Vocabulary(kind, kind, new ElementName(kind, "")),
    };
}
