namespace Auditor.Rules.Checklists;

/// <summary>
/// The share of the applicable weight that is wholly known. A control that does not apply and that a person vouches for all the
/// same counts as applicable and known: else hiding the absence would leave the attestation, and raise the share.
/// </summary>
internal static class Coverage
{
    public const int Whole = 1_000_000;

    /// <summary>Below this share of known weight the gate is NO-GO.</summary>
    public const int Least = 900_000;

    /// <summary>Below this share the grade is not A.</summary>
    public const int LeastForA = 950_000;

    /// <summary>Millionths, rounded down. When no covered control applies all is known; when none is covered nothing is.</summary>
    public static int Of(IReadOnlyCollection<ControlResult> controls)
    {
        var covered = controls.Where(control => control.Verdict != Verdict.NotCovered).ToList();
        var applicable = covered.Where(Counts).Sum(control => (long)control.Weight);
        if (applicable == 0) return covered.Count == 0 ? 0 : Whole;
        var known = covered.Where(IsKnown).Sum(control => (long)control.Weight);
        return (int)(Whole * known / applicable);
    }

    private static bool Counts(ControlResult control) => control.Verdict != Verdict.NotApplicable || control.AttestedBy is not null;

    private static bool IsKnown(ControlResult control) => Counts(control) && control.Verdict != Verdict.Unknown && !control.IsPartlyUnknown;
}
