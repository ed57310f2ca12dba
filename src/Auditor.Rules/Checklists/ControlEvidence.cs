using System.Collections.Immutable;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Checklists;

/// <summary>All evidence of one control, attested non-defects taken out.</summary>
internal sealed record ControlEvidence
{
    public required Control Control { get; init; }

    public required ImmutableArray<RuleEvidence> Rules { get; init; }

    /// <summary>Worst first.</summary>
    public required ImmutableArray<Finding> Failures { get; init; }

    public required ImmutableArray<Finding> Unjudged { get; init; }

    /// <summary>Findings that an attestation names as no defects.</summary>
    public required int Excused { get; init; }

    /// <summary>Why something that decides the control is unknown; sorted, the subjects' own reasons first.</summary>
    public required ImmutableArray<string> UnknownReasons { get; init; }

    /// <summary>Valid ones, the first to expire first.</summary>
    public required ImmutableArray<Attestation> Attestations { get; init; }

    public bool IsUnknownInPart => UnknownReasons.Length > 0;

    public bool HasFailed => Failures.Length > 0 || Rules.Any(rule => rule.FoldedFailures > 0);

    public int LookedAt => Rules.Sum(rule => rule.LookedAt);

    public int Remarked => Rules.Sum(rule => rule.Remarked);

    public SourceLocation? FirstPassed => Rules.Aggregate((SourceLocation?)null, (first, rule) => Places.First(first, rule.FirstPassed));

    public FailureCounts Counts
    {
        get
        {
            var counts = Failures.Aggregate(default(FailureCounts), (sum, finding) => sum.Plus(finding.Severity));
            return Rules.Aggregate(counts, (sum, rule) => sum.Plus(rule.Rule.Severity, rule.FoldedFailures));
        }
    }

    public bool HasDecisiveFailure => DecisiveFindings.Any() || Rules.Any(HasDecisiveFolded);

    /// <summary>Every decisive failure has an active waiver of its own.</summary>
    public bool IsWaivedByFindings(DateOnly asOf) =>
        DecisiveFindings.Any() && DecisiveFindings.All(finding => IsWaived(finding, asOf)) && !Rules.Any(HasDecisiveFolded);

    private IEnumerable<Finding> DecisiveFindings => Failures.Where(finding => IsDecisive(finding.Severity, finding.Confidence));

    private static bool HasDecisiveFolded(RuleEvidence rule) => rule.FoldedFailures > 0 && IsDecisive(rule.Rule.Severity, rule.Rule.Confidence);

    private static bool IsDecisive(Severity severity, Confidence confidence) => severity >= Severity.Medium && confidence >= Confidence.Medium;

    private static bool IsWaived(Finding finding, DateOnly asOf) =>
        finding.Suppression is { Kind: SuppressionKind.Waiver, Owner: { } owner, Until: { } until } accepted
        && new Waiver("", owner, accepted.Reason, until).IsActive(asOf);
}
