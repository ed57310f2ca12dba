using System.Collections.Immutable;

namespace Auditor.Rules.Checklists;

/// <summary>
/// Verdicts, score, gate and grade of a run. A pure function of its input: the denominator is the weight of the covered controls in
/// scope, which depends on the version and the scope alone, so scores of one identity compare; what is unknown costs in full.
/// </summary>
public static class Assessor
{
    public static AssessmentResult Assess(AssessmentInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        ImmutableArray<string> scope = [.. input.Scope.Distinct().Order(StringComparer.Ordinal)];
        ImmutableArray<Control> controls = [.. input.Checklist.Controls.Where(control => control.From.Any(scope.Contains))];
        var losses = new Dictionary<string, long>(input.Findings.Length, StringComparer.Ordinal);
        var results = Judge(input, controls, losses);
        return new AssessmentResult(Summary(input, scope, results), losses);
    }

    private static ImmutableArray<ControlResult> Judge(AssessmentInput input, ImmutableArray<Control> controls, Dictionary<string, long> losses)
    {
        var collector = new EvidenceCollector(input);
        var totalWeight = controls.Where(collector.IsCovered).Sum(control => control.Weight);
        var judge = new ControlJudge(input, collector, totalWeight);
        return [.. controls.Select(control => judge.Judge(control, losses))];
    }

    private static Assessment Summary(AssessmentInput input, ImmutableArray<string> scope, ImmutableArray<ControlResult> results)
    {
        var coverage = Coverage.Of(results);
        var score = Score(results);
        var (gate, reasons) = new GateKeeper(results, coverage, input.ToolFailures).Decide();
        return new Assessment
        {
            Identity = $"{input.Profile}@{input.Checklist.Version}/{string.Join('+', scope)}",
            Profile = input.Profile,
            Scope = scope,
            Controls = results,
            ScoreMicros = score,
            Grade = GateKeeper.Grade(score, coverage, gate),
            Gate = gate,
            GateReasons = reasons,
            CoverageMicros = coverage,
            ControlsChecked = results.Count(control => control.Verdict != Verdict.NotCovered),
            ControlsInScope = results.Length,
        };
    }

    /// <summary>Losses are rounded up, so their sum can pass the whole by a few millionths. With nothing covered there is nothing to be proud of.</summary>
    private static long Score(ImmutableArray<ControlResult> results) =>
        results.All(control => control.Verdict == Verdict.NotCovered)
            ? 0
            : Math.Max(0, LossFormula.FullScore - results.Sum(control => control.LossMicros));
}
