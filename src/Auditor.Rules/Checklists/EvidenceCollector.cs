using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Auditor.Documents;
using Auditor.Rules.Deployment;
using Auditor.Rules.Running;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Checklists;

/// <summary>Brings together what decides one control.</summary>
internal sealed class EvidenceCollector(AssessmentInput input)
{
    private readonly EvidenceIndex index = new(input);

    public bool IsCovered(Control control) =>
        index.IsCovered(control.Id) || (control.IsDecidedByPerson && input.Scope.Contains(Scopes.Process));

    public ControlEvidence Collect(Control control)
    {
        var rules = index.Of(control.Id);
        var attestations = ValidAttestations(control);
        var excused = attestations.SelectMany(attestation => attestation.Findings).ToHashSet(StringComparer.Ordinal);
        var failures = Joined(rules, rule => rule.Failures);
        var unjudged = Joined(rules, rule => rule.Unjudged);
        var countedFailures = excused.Count == 0 ? failures : failures.RemoveAll(finding => excused.Contains(finding.Fingerprint));
        var countedUnjudged = excused.Count == 0 ? unjudged : unjudged.RemoveAll(finding => excused.Contains(finding.Fingerprint));
        return new ControlEvidence
        {
            Control = control,
            Rules = rules,
            Failures = countedFailures,
            Unjudged = countedUnjudged,
            Excused = failures.Length + unjudged.Length - countedFailures.Length - countedUnjudged.Length,
            UnknownReasons = [.. Reasons(countedUnjudged), .. MissingEvidence(rules)],
            Attestations = attestations,
        };
    }

    private ImmutableArray<Attestation> ValidAttestations(Control control) => input.Attestations.IsEmpty ? [] :
    [
        .. input.Attestations.Where(attestation => attestation.Control == control.Id && attestation.InvalidBecause(input.AsOf) is null)
            .OrderBy(attestation => attestation.Expires)
            .ThenBy(attestation => attestation.By, StringComparer.Ordinal)
            .ThenBy(attestation => attestation.Evidence, StringComparer.Ordinal),
    ];

    // Those of each rule are in this order already, and most controls have few rules that found anything.
    private static ImmutableArray<Finding> Joined(ImmutableArray<RuleEvidence> rules, Func<RuleEvidence, ImmutableArray<Finding>> part)
    {
        var all = new Finding[rules.Sum(rule => part(rule).Length)];
        var next = 0;
        foreach (var rule in rules)
        {
            part(rule).CopyTo(all, next);
            next += part(rule).Length;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(StableOrder.Sort(all, WorstFirst.Order.Compare));
    }

    private static IEnumerable<string> Reasons(ImmutableArray<Finding> unjudged) => unjudged
        .Select(finding => $"{Places.Words(finding.Location)}: {finding.Message.TrimEnd('.')}")
        .Distinct()
        .Order(StringComparer.Ordinal);

    private IEnumerable<string> MissingEvidence(ImmutableArray<RuleEvidence> rules)
    {
        var gaps = input.Gaps.Where(gap => rules.Any(rule => Concerns(gap, rule))).Select(gap => gap.Because);
        var off = rules.Where(rule => rule.IsOff).Select(rule => $"rule {rule.Rule.Id} is turned off");
        var unnamed = rules.Where(rule => rule.UnnamedUnknowns > 0).Select(rule => $"rule {rule.Rule.Id} could not judge every subject");
        return gaps.Concat(off).Concat(unnamed).Distinct().Order(StringComparer.Ordinal);
    }

    /// <summary>The deployment is joined from all artifacts: what any of them hides may be missing in it.</summary>
    private static bool Concerns(EvidenceGap gap, RuleEvidence rule) => gap.Rule is { } one
        ? rule.Rule.Id == one
        : gap.Kind is null || Reads(rule, gap.Kind) || (rule.Rule.Kinds.Contains(ArtifactKinds.Deployment) && DeploymentLinker.MayConcern(gap.Of, rule.Rule.Id));

    private static bool Reads(RuleEvidence rule, string kind) => kind != ArtifactKinds.Deployment && rule.Rule.Kinds.Contains(kind);
}
