using System.Collections.Immutable;

namespace Auditor.Rules.Checklists;

/// <summary>From verdicts to the gate, its reasons and the grade.</summary>
internal sealed class GateKeeper(IReadOnlyCollection<ControlResult> controls, int coverage, ImmutableArray<string> toolFailures)
{
    public (Gate Gate, ImmutableArray<string> Reasons) Decide()
    {
        var against = Obstacles().ToImmutableArray();
        if (!against.IsEmpty) return (Gate.NoGo, against);
        var conditions = Conditions().ToImmutableArray();
        if (NotCovered() is { } partial) return (Gate.NoBlockerFound, [partial, .. conditions]);
        return conditions.IsEmpty
            ? (Gate.Go, ["Every control in scope is met or does not apply."])
            : (Gate.GoWithConditions, conditions);
    }

    /// <summary>A, B, C, D or F by points; an A needs coverage, NO-GO allows no more than a D.</summary>
    public static char Grade(long scoreMicros, int coverage, Gate gate)
    {
        const long point = LossFormula.FullScore / 100;
        if (scoreMicros < 55 * point) return 'F';
        if (gate == Gate.NoGo || scoreMicros < 70 * point) return 'D';
        if (scoreMicros < 80 * point) return 'C';
        return scoreMicros < 90 * point || coverage < Coverage.LeastForA ? 'B' : 'A';
    }

    private IEnumerable<string> Obstacles()
    {
        foreach (var failure in toolFailures.Distinct().Order(StringComparer.Ordinal)) yield return failure;
        foreach (var control in controls.Where(control => control.IsUnmetBlocker)) yield return $"Blocker {control.Id} is not met: {control.Because}";
        foreach (var control in controls.Where(control => control is { IsUnknownBlocker: true, IsUnmetBlocker: false }))
            yield return $"Blocker {control.Id} is unknown: {control.Because}";
        if (controls.All(control => control.Verdict == Verdict.NotCovered)) yield return "No rule of this version decides a control in scope.";
        else if (coverage < Coverage.Least) yield return TooLittleKnown();
    }

    private string TooLittleKnown() => FormattableString.Invariant(
        $"Only {Math.Floor(coverage / 1_000m) / 10m:0.0} % of the applicable weight could be judged; at least {Coverage.Least / 10_000} % is needed.");

    private IEnumerable<string> Conditions()
    {
        if (Listed("Waived", control => control.Verdict == Verdict.NotMet && control.IsWaived) is { } waived) yield return waived;
        if (Listed("Not met", control => control.Verdict == Verdict.NotMet && !control.IsWaived) is { } unmet) yield return unmet;
        if (Listed("Unknown", control => control.Verdict == Verdict.Unknown) is { } unknown) yield return unknown;
        if (Listed("Attested by people", control => control.Verdict == Verdict.Attested) is { } attested) yield return attested;
    }

    private string? Listed(string what, Func<ControlResult, bool> isListed)
    {
        var ids = string.Join(", ", controls.Where(isListed).Select(control => control.Id));
        return ids.Length == 0 ? null : $"{what}: {ids}.";
    }

    private string? NotCovered()
    {
        var missing = controls.Count(control => control.Verdict == Verdict.NotCovered);
        return missing == 0
            ? null
            : FormattableString.Invariant($"No blocker found, but only {controls.Count - missing} of {controls.Count} controls in scope are checked by this version.");
    }
}
