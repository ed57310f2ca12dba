using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Auditor.Documents;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>
/// Puts the rules of a kind to one tree. Pure, and safe to call for many trees at a time.
/// A rule that breaks on a tree becomes one error outcome there; the other rules go on.
/// </summary>
public static class RuleRunner
{
    /// <param name="secrets">Those of all artifacts that the tree was made from: a tree that was made of others need not hold them.</param>
    public static TreeResult Evaluate(DocumentTree tree, ImmutableArray<ActiveRule> rules, RunContext context, SecretMask secrets)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var artifact = new ArtifactView(tree, secrets);
        var judged = new List<RuleJudgements>(rules.Length);
        foreach (var rule in rules) judged.Add(Judge(artifact, rule, context));
        return new TreeResult(FindingsOf(Supersession.Fold(judged)), TalliesOf(judged));
    }

    private static ImmutableArray<Finding> FindingsOf(List<SubjectJudgement> judgements)
    {
        var findings = new Finding[judgements.Count];
        for (var i = 0; i < findings.Length; i++) findings[i] = judgements[i].Finding;
        return ImmutableCollectionsMarshal.AsImmutableArray(StableOrder.Sort(findings, ByPlace));
    }

    private static ImmutableArray<RuleTally> TalliesOf(List<RuleJudgements> judged)
    {
        var tallies = ImmutableArray.CreateBuilder<RuleTally>(judged.Count);
        foreach (var rule in judged) tallies.Add(rule.Tally);
        return tallies.MoveToImmutable();
    }

    // Among findings of one rule at one place the order in which they were made stays.
    private static int ByPlace(Finding a, Finding b)
    {
        var order = string.CompareOrdinal(a.Location.Path, b.Location.Path);
        if (order == 0) order = a.Location.Offset.CompareTo(b.Location.Offset);
        return order != 0 ? order : string.CompareOrdinal(a.RuleId, b.RuleId);
    }

    private static RuleJudgements Judge(ArtifactView artifact, ActiveRule rule, RunContext context)
    {
        if (!rule.MayConcern(artifact.Tree)) return rule.Silence;
        var evaluation = new RuleEvaluation(artifact, rule, context);
        try
        {
            return evaluation.Run();
        }
#pragma warning disable CA1031 // The one place where a rule may break without taking the run along: what broke is reported as an error outcome.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return evaluation.Broken(fault);
        }
    }
}
