using System.Collections.Immutable;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Running;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Tests.Running;

public sealed class RunAssemblerTests
{
    private static readonly ImmutableArray<TreeResult> Results =
    [
        Result("b.txt", "door front\ndoor back\n"), Result("a.txt", "door front\ndoor x oak\n"), Result("c.txt", "door front ?KEY\n"), Result("d.txt", "window w\n"),
    ];

    [Fact]
    public void Findings_come_worst_first_then_by_place_and_unjudged_ones_last()
    {
        var run = Assemble(Results);
        Assert.Equal(["a.txt:1", "b.txt:1", "b.txt:2", "c.txt:1"], run.Findings.Select(finding => $"{finding.Location.Path}:{finding.Location.Start.Line}"));
        Assert.Equal(4, run.Findings.Select(finding => finding.Fingerprint).Distinct().Count());
    }

    [Fact]
    public void Tallies_are_summed_and_the_first_evidence_is_the_first_by_path()
    {
        var tally = Assert.Single(Assemble(Results).Tallies);
        Assert.Equal((1, 3, 1, 1), (tally.Passed, tally.Failed, tally.NotApplicable, tally.NotEvaluated));
        Assert.Equal("a.txt", tally.FirstEvidence!.Path);
    }

    [Fact]
    public void The_order_of_results_does_not_matter()
    {
        var expected = Assemble(Results);
        foreach (var order in new int[][] { [3, 2, 1, 0], [1, 0, 3, 2], [2, 3, 0, 1] })
        {
            var run = Assemble([.. order.Select(index => Results[index])]);
            Assert.Equal((expected.Id, expected.Digest), (run.Id, run.Digest));
            Assert.Equal(expected.Findings.Select(finding => finding.Fingerprint), run.Findings.Select(finding => finding.Fingerprint));
        }
    }

    [Fact]
    public void Another_finding_gives_another_digest_and_another_input_another_id()
    {
        var (one, other) = (Assemble(Results), Assemble(Results.RemoveAt(0)));
        Assert.NotEqual(one.Digest, other.Digest);
        Assert.Equal(one.Id, other.Id);
        Assert.NotEqual(one.Id, RunAssembler.Assemble(Parts(Results) with { Inputs = ["x"] }).Id);
        Assert.NotEqual(one.Id, RunAssembler.Assemble(Parts(Results) with { AsOf = one.AsOf.AddDays(1) }).Id);
    }

    private static Run Assemble(ImmutableArray<TreeResult> results) => RunAssembler.Assemble(Parts(results));

    private static RunParts Parts(ImmutableArray<TreeResult> results) => new()
    {
        ToolVersion = "1.0.0",
        AsOf = new DateTimeOffset(2027, 3, 1, 0, 0, 0, TimeSpan.Zero),
        Targets = ["."],
        Project = "town",
        Artifacts = [new AuditedArtifact("a.txt", "house", "00")],
        Results = results,
        Checklist = new Checklist("go-live", "1", []),
        Profile = "go-live",
        Scope = ["repo"],
        ShippedRules = [RuleFacts.Of(Town.Active().Rule.Info)],
        ActiveRules = [Town.Active().Rule.Info],
    };

    private static TreeResult Result(string path, string text)
    {
        var tree = Town.Tree(text, path);
        return RuleRunner.Evaluate(tree, [Town.Active("violation: \"not(@lock) or @lock = ''\"")], Town.Context, SecretMask.Of(tree));
    }
}
