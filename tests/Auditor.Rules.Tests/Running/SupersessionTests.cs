using System.Collections.Immutable;
using Auditor.Rules.Running;

namespace Auditor.Rules.Tests.Running;

public sealed class SupersessionTests
{
    [Theory]
    [InlineData("a>b", "a[b]")]
    [InlineData("a>b b>c", "a[b,c]")]
    [InlineData("a>b a>c", "a[b,c]")]
    [InlineData("a>c b>c", "a[c] b[]")]
    [InlineData("a>b b>a", "a[] b[] c[]")]
    [InlineData("a>b b>c c>a", "a[] b[] c[]")]
    [InlineData("a>a", "a[] b[] c[]")]
    [InlineData("c>x", "a[] b[] c[]")]
    public void Failures_of_superseded_rules_fold_into_the_superseding_one(string arrows, string expected)
    {
        string[] ids = arrows.Contains('c', StringComparison.Ordinal) || expected.Contains('c', StringComparison.Ordinal) ? ["a", "b", "c"] : ["a", "b"];
        var result = Town.Run("door front\n", [.. ids.Select(id => Rule(id, arrows))]);
        Assert.Equal(expected, string.Join(' ', result.Findings.Select(finding => $"{finding.RuleId}[{string.Join(',', finding.Folded)}]")));
        Assert.All(result.Tallies, tally => Assert.Equal(1, tally.Failed));
    }

    [Fact]
    public void Only_failures_on_the_same_subject_fold()
    {
        var back = Rule("a", "a>b", "violation: \"@name = 'back'\"");
        var result = Town.Run("door front\ndoor back\n", [back, Rule("b", "")]);
        Assert.Equal(["b", "a"], result.Findings.Select(finding => finding.RuleId));
    }

    private static ActiveRule Rule(string id, string arrows, params ReadOnlySpan<string> changes)
    {
        var rule = Town.Active(changes).Rule;
        ImmutableArray<string> supersedes = [.. arrows.Split(' ').Where(arrow => arrow.StartsWith(id + ">", StringComparison.Ordinal)).Select(arrow => arrow[2..])];
        return ActiveRule.Default(rule with { Info = rule.Info with { Id = id }, Supersedes = supersedes }, null);
    }
}
