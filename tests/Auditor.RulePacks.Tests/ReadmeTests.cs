using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Auditor.Documents;
using Auditor.Documents.Queries;
using Auditor.Parsers.Dockerfile;
using Auditor.Rules.Packs.Files;
using Auditor.Testing;

namespace Auditor.RulePacks.Tests;

/// <summary>What <c>rules/README.md</c> teaches is true.</summary>
public partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("rules", "README.md"));

    public static TheoryData<string> FunctionExamples => [.. FunctionRow().Matches(Text).Select(row => row.Groups[1].Value)];

    [Fact]
    public void The_rule_of_the_ten_minutes_has_no_mistake()
    {
        var rule = YamlBlock().Match(Text).Groups[1].Value;
        var context = new RuleFileContext
        {
            Kinds = ImmutableDictionary<string, Vocabulary>.Empty.Add(DockerfileVocabulary.Instance.Kind, DockerfileVocabulary.Instance),
            Controls = [],
        };

        var result = new RuleFileReader(context).Read(new SourceText("rules/dockerfile/workdir-relative/rule.yml", rule));

        Assert.Empty(result.Errors);
        Assert.NotNull(result.Rule);
    }

    [Theory]
    [MemberData(nameof(FunctionExamples))]
    public void The_example_of_a_function_can_be_written(string expression) =>
        Assert.Empty(new QueryChecker([], ["today"]).Check(expression));

    [Fact]
    public void Every_function_has_its_row() => Assert.Equal(9, FunctionExamples.Count);

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex YamlBlock();

    [GeneratedRegex(@"^\| `[a-z-]+\([^|]*\)` \|[^|]*\| `([^|]*)` \|$", RegexOptions.Multiline)]
    private static partial Regex FunctionRow();
}
