using System.Collections.Immutable;
using Auditor.Rules.Deployment;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Checklists;

/// <summary>Gives each control its verdict. Precedence: failed, unknown in part, attested non-defects, met, not applicable, attested, unknown.</summary>
internal sealed class ControlJudge(AssessmentInput input, EvidenceCollector collector, int totalWeight)
{
    public ControlResult Judge(Control control, IDictionary<string, long> losses)
    {
        if (!collector.IsCovered(control)) return Result(control, Verdict.NotCovered, "No rule of this version decides it yet.");
        var evidence = collector.Collect(control);
        var result = Decide(evidence) with { Rules = [.. evidence.Rules.Select(rule => rule.Rule.Id)] };
        if (result.Verdict is not (Verdict.NotMet or Verdict.Unknown)) return result;

        ImmutableArray<Finding> against = [.. evidence.Failures, .. evidence.Unjudged];
        result = result with { Findings = [.. against.Select(finding => finding.Fingerprint)], LossMicros = Loss(evidence) };
        LossSplit.Add(result.LossMicros, against, losses);
        return result;
    }

    private ControlResult Decide(ControlEvidence evidence)
    {
        if (evidence.HasFailed) return NotMet(evidence);
        if (evidence.IsUnknownInPart) return Unknown(evidence, Listed(evidence.UnknownReasons));
        if (evidence.Excused > 0) return Attested(evidence);
        if (evidence.LookedAt > 0) return Met(evidence);
        if (ProvenAbsence(evidence.Control) is { } absence) return NotApplicable(evidence, absence);
        return evidence.Attestations.Length > 0 ? Attested(evidence) : Unknown(evidence, NothingKnown(evidence));
    }

    private ControlResult NotMet(ControlEvidence evidence) => Result(evidence.Control, Verdict.NotMet, FailureWords(evidence)) with
    {
        Evidence = evidence.Failures.FirstOrDefault()?.Location,
        IsPartlyUnknown = evidence.IsUnknownInPart,
        HasDecisiveFailure = evidence.HasDecisiveFailure,
        IsWaived = evidence.IsWaivedByFindings(input.AsOf) || input.Waivers.Any(waiver => Accepts(waiver, evidence.Control)),
    };

    private static ControlResult Unknown(ControlEvidence evidence, string because) => Result(evidence.Control, Verdict.Unknown, because) with
    {
        Evidence = evidence.Unjudged.FirstOrDefault()?.Location,
        IsPartlyUnknown = true,
    };

    private static ControlResult Attested(ControlEvidence evidence)
    {
        var attestation = evidence.Attestations[0];
        return VouchedFor(Result(evidence.Control, Verdict.Attested, $"{attestation.Statement} ({attestation.Evidence})"), attestation);
    }

    private static ControlResult VouchedFor(ControlResult result, Attestation attestation) =>
        result with { AttestedBy = attestation.By, AttestedUntil = attestation.Expires };

    private static ControlResult Met(ControlEvidence evidence)
    {
        var first = evidence.FirstPassed;
        var where = first is null ? "" : $", first at {Places.Words(first)}";
        return Result(evidence.Control, Verdict.Met, $"Looked at {Count(evidence.LookedAt, "subject")}{where}: all hold.") with { Evidence = first };
    }

    private static ControlResult NotApplicable(ControlEvidence evidence, Applicability absence)
    {
        var because = evidence.Control.NotApplicableBecause ?? "its condition does not hold";
        var result = Result(evidence.Control, Verdict.NotApplicable, $"{Sentence(because)} ({absence.Evidence}).") with { Evidence = absence.Location };
        return evidence.Attestations is [var first, ..] ? VouchedFor(result, first) : result;
    }

    /// <summary>Absence is only proved by a search that saw everything that could hold it.</summary>
    private Applicability? ProvenAbsence(Control control)
    {
        if (control.AppliesWhen is not { } condition || !input.Applicability.TryGetValue(control.Id, out var found) || !found.ProvesAbsence) return null;
        return input.Gaps.Any(gap => gap.Rule is null && DeploymentLinker.MayHide(gap.Of, condition)) ? null : found;
    }

    private bool Accepts(Waiver waiver, Control control) => waiver.Control == control.Id && waiver.IsActive(input.AsOf);

    private long Loss(ControlEvidence evidence) => evidence is { HasFailed: true, IsUnknownInPart: false }
        ? LossFormula.Of(evidence.Control.Weight, totalWeight, evidence.Counts)
        : LossFormula.Full(evidence.Control.Weight, totalWeight);

    private static string FailureWords(ControlEvidence evidence)
    {
        var folded = evidence.Rules.Sum(rule => rule.FoldedFailures);
        var accepted = evidence.Failures.Count(finding => finding.Suppression is not null);
        var words = Count(evidence.Failures.Length + folded, "finding");
        if (accepted > 0) words += FormattableString.Invariant($", {accepted} accepted");
        if (folded > 0) words += FormattableString.Invariant($", {folded} told with another finding");
        return evidence.IsUnknownInPart ? $"{words}; and unknown in part: {Listed(evidence.UnknownReasons)}" : words + ".";
    }

    private string NothingKnown(ControlEvidence evidence)
    {
        var invalid = input.Attestations.Where(attestation => attestation.Control == evidence.Control.Id)
            .Select(attestation => $"The attestation of {attestation.By} does not count: {attestation.InvalidBecause(input.AsOf)}.")
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        if (invalid is not null) return invalid;
        if (evidence.Remarked > 0) return $"All that was seen is {Count(evidence.Remarked, "remark")} of severity info, which decides nothing.";
        return evidence.Rules.IsEmpty ? "Nobody has attested it." : "Its rules found nothing to look at.";
    }

    /// <summary>The first three reasons in one sentence.</summary>
    private static string Listed(ImmutableArray<string> reasons)
    {
        var words = string.Join("; ", reasons.Take(3));
        return reasons.Length > 3 ? FormattableString.Invariant($"{words}; and {reasons.Length - 3} more.") : words + ".";
    }

    private static string Count(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static ControlResult Result(Control control, Verdict verdict, string because) => new()
    {
        Id = control.Id,
        Title = control.Title,
        Section = control.Section,
        Weight = control.Weight,
        IsBlocker = control.IsBlocker,
        Verdict = verdict,
        Because = because,
        LossMicros = 0,
    };
}
