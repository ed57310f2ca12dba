using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Model;
using Auditor.Rules.Running;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Tests.Running;

public sealed class RepetitionsTests
{
    [Fact]
    public void What_two_trees_found_in_one_place_is_told_and_counted_once_with_the_worst_severity()
    {
        var results = Repetitions.Without([Result("compose", (5, Severity.Low)), Result("compose", (5, Severity.High), (9, Severity.Low))]);

        Assert.Equal([(5, Severity.High)], results[0].Findings.Select(finding => (finding.Location.Offset, finding.Severity)));
        Assert.Equal([9], results[1].Findings.Select(finding => finding.Location.Offset));
        Assert.Equal([1, 1], results.Select(result => result.Tallies[0].Failed));
        Assert.Equal([3, 3], results.Select(result => result.Tallies[0].Passed));
    }

    [Fact]
    public void A_file_that_two_others_include_is_told_once_whatever_stands_around_it()
    {
        var one = Result("nginx", (5, Severity.Low));
        var other = one with { Findings = [one.Findings[0] with { Subject = "server[b]" }] };

        Assert.Equal([1, 0], Repetitions.Without([one, other]).Select(result => result.Findings.Length));
    }

    [Theory]
    [InlineData("compose", 2)]
    [InlineData("deployment", 1)]
    public void Only_the_tree_of_the_deployment_repeats_itself(string kind, int count)
    {
        var result = Repetitions.Without([Result(kind, (5, Severity.Low), (5, Severity.Low))])[0];

        Assert.Equal(count, result.Findings.Length);
        Assert.Equal(count, result.Tallies[0].Failed);
    }

    [Fact]
    public void Findings_that_say_something_else_stay()
    {
        var one = Result("compose", (5, Severity.Low));
        var other = one with { Findings = [one.Findings[0] with { Message = "another sentence" }] };

        Assert.Equal([1, 1], Repetitions.Without([one, other]).Select(result => result.Findings.Length));
    }

    private static TreeResult Result(string kind, params (int Offset, Severity Severity)[] findings)
    {
        ImmutableArray<Finding> made = [.. findings.Select(finding => Make(kind, finding.Offset, finding.Severity))];
        return new TreeResult(made, [new RuleTally("p/r", 3, made.Length, 0, 0, 0, null)]);
    }

    private static Finding Make(string kind, int offset, Severity severity) => new()
    {
        RuleId = "p/r",
        Outcome = Outcome.Failed,
        Severity = severity,
        Confidence = Confidence.High,
        Message = "a sentence",
        Kind = kind,
        Location = new SourceLocation("compose.yaml", new TextPosition(1, 1, 1), new TextPosition(1, 2, 2), offset, 1),
        Subject = "service[a]",
        Fingerprint = "f",
        LineHash = "h",
    };
}
