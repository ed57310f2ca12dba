using System.Collections.Immutable;
using Auditor.Rules.Model;
using Auditor.Rules.Running;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Checklists;

/// <summary>The evidence of a run by control, whatever the order and repetition in which it came.</summary>
internal sealed class EvidenceIndex
{
    private readonly Dictionary<string, List<RuleEvidence>> byControl = new(StringComparer.Ordinal);
    private readonly HashSet<string> coveredControls = new(StringComparer.Ordinal);

    public EvidenceIndex(AssessmentInput input)
    {
        var findings = StableOrder.Sort(Distinct(input.Findings), WorstFirst.Order.Compare).ToLookup(finding => finding.RuleId, StringComparer.Ordinal);
        var tallies = input.Tallies.ToLookup(tally => tally.RuleId, StringComparer.Ordinal);
        foreach (var rule in DecidingRules(input))
            Add(Evidence(rule.Info, rule.IsOff, [.. findings[rule.Info.Id]], Sum(tallies[rule.Info.Id])));
        foreach (var rule in input.ShippedRules)
        {
            if (Covers(rule)) coveredControls.UnionWith(rule.Decides);
        }
    }

    /// <summary>A rule of this version decides the control, whether or not it was on: the same for every run of a version.</summary>
    public bool IsCovered(string control) => coveredControls.Contains(control);

    /// <summary>In order of rule id.</summary>
    public ImmutableArray<RuleEvidence> Of(string control) => byControl.TryGetValue(control, out var evidence) ? [.. evidence] : [];

    private void Add(RuleEvidence evidence)
    {
        foreach (var control in evidence.Rule.Decides.Distinct())
        {
            if (!byControl.TryGetValue(control, out var known)) byControl[control] = known = [];
            known.Add(evidence);
        }
    }

    private static List<DecidingRule> DecidingRules(AssessmentInput input)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var deciding = new List<DecidingRule>();
        foreach (var rule in input.ActiveRules)
        {
            if (rule.Severity > Severity.Info && known.Add(rule.Id)) deciding.Add(new DecidingRule(RuleFacts.Of(rule), IsOff: false));
        }

        foreach (var rule in input.ShippedRules)
        {
            if (Covers(rule) && known.Add(rule.Id)) deciding.Add(new DecidingRule(rule, IsOff: true));
        }

        deciding.Sort(static (left, right) => string.CompareOrdinal(left.Info.Id, right.Info.Id));
        return deciding;
    }

    private static bool Covers(RuleFacts rule) => !rule.IsOptIn && rule.Severity > Severity.Info;

    private static RuleEvidence Evidence(RuleFacts rule, bool isOff, ImmutableArray<Finding> findings, RuleTally? tally)
    {
        ImmutableArray<Finding> failed = [.. findings.Where(finding => finding.Outcome == Outcome.Failed)];
        ImmutableArray<Finding> unjudged = [.. findings.Where(finding => finding.Outcome is Outcome.NotEvaluated or Outcome.Error)];
        ImmutableArray<Finding> failures = [.. failed.Where(finding => finding.Severity > Severity.Info)];
        return new RuleEvidence(
            rule,
            isOff,
            failures,
            unjudged,
            LookedAt: tally?.Passed ?? 0,
            Remarked: failed.Length - failures.Length,
            tally?.FirstEvidence,
            FoldedFailures: Math.Max(0, (tally?.Failed ?? 0) - failed.Length),
            UnnamedUnknowns: Math.Max(0, (tally?.NotEvaluated ?? 0) + (tally?.Errors ?? 0) - unjudged.Length));
    }

    private static RuleTally? Sum(IEnumerable<RuleTally> tallies)
    {
        RuleTally? sum = null;
        foreach (var tally in tallies) sum = sum is null ? tally : Sum(sum, tally);
        return sum;
    }

    private static RuleTally Sum(RuleTally one, RuleTally other) => new(
        one.RuleId,
        one.Passed + other.Passed,
        one.Failed + other.Failed,
        one.NotApplicable + other.NotApplicable,
        one.NotEvaluated + other.NotEvaluated,
        one.Errors + other.Errors,
        Places.First(one.FirstEvidence, other.FirstEvidence));

    /// <summary>Of findings with one fingerprint the worst is kept, so that no repetition and no order changes anything.</summary>
    private static Finding[] Distinct(ImmutableArray<Finding> findings)
    {
        var kept = new Finding[findings.Length];
        var places = new Dictionary<string, int>(kept.Length, StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (places.TryAdd(finding.Fingerprint, places.Count)) kept[places.Count - 1] = finding;
            else if (places[finding.Fingerprint] is var place && WorstFirst.Order.Compare(finding, kept[place]) < 0) kept[place] = finding;
        }

        return places.Count == kept.Length ? kept : kept[..places.Count];
    }

    private sealed record DecidingRule(RuleFacts Info, bool IsOff);
}
