using System.Collections.Immutable;

namespace Auditor.Rules.Checklists;

/// <summary>The verdicts of a run with their score and gate (<c>go-live@1/repo</c> is the identity: scores compare only under an equal one).</summary>
public sealed record Assessment
{
    /// <summary>Profile, checklist version and scope: <c>go-live@1/repo</c>.</summary>
    public required string Identity { get; init; }

    public required string Profile { get; init; }

    /// <summary><c>repo</c>, <c>host</c>, <c>url</c>, <c>process</c>; sorted.</summary>
    public required ImmutableArray<string> Scope { get; init; }

    /// <summary>In the order of the checklist.</summary>
    public required ImmutableArray<ControlResult> Controls { get; init; }

    /// <summary>0 to 100,000,000: millionths of a point.</summary>
    public required long ScoreMicros { get; init; }

    /// <summary>A, B, C, D or F; NO-GO caps it at D.</summary>
    public required char Grade { get; init; }

    public required Gate Gate { get; init; }

    /// <summary>Sentences that say why the gate is what it is, the weightiest first.</summary>
    public required ImmutableArray<string> GateReasons { get; init; }

    /// <summary>Known share of the applicable weight, 0 to 1,000,000 millionths.</summary>
    public required int CoverageMicros { get; init; }

    /// <summary>Controls in scope that some rule decides, and all controls in scope.</summary>
    public required int ControlsChecked { get; init; }

    public required int ControlsInScope { get; init; }

    /// <summary>A NO-GO is (also) for a blocker that is not met, not only for what is unknown: exit code 2, not 4.</summary>
    public bool HasUnmetBlocker => Controls.Any(control => control.IsUnmetBlocker);

    /// <summary>The score floored to a tenth, as people read it: <c>61.4</c>.</summary>
    public decimal Score => Math.Floor(ScoreMicros / 100_000m) / 10m;
}
