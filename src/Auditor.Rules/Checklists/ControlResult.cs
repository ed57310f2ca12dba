using System.Collections.Immutable;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Checklists;

/// <summary>A control of the checklist with its verdict in this run. Only controls in scope have a result.</summary>
public sealed record ControlResult
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The section of the checklist it stands in, e.g. <c>Containers</c>.</summary>
    public required string Section { get; init; }

    /// <summary>8 for a blocker, 5, 3, 1.</summary>
    public required int Weight { get; init; }

    public required bool IsBlocker { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Why: the evidence of a met or inapplicable control, the reason of an unknown one, the count of failures.</summary>
    public required string Because { get; init; }

    public SourceLocation? Evidence { get; init; }

    /// <summary>Fingerprints of the findings that decide it against us, worst first.</summary>
    public ImmutableArray<string> Findings { get; init; } = [];

    /// <summary>Rules that decide the control.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>Who vouched, and until when, for an attested control or one that does not apply either way.</summary>
    public string? AttestedBy { get; init; }

    public DateOnly? AttestedUntil { get; init; }

    /// <summary>Every failure of this blocker is waived.</summary>
    public bool IsWaived { get; init; }

    /// <summary>Something that decides the control could not be judged: it costs in full, even when a failure gives it its verdict.</summary>
    public bool IsPartlyUnknown { get; init; }

    /// <summary>A failure has severity and confidence medium or more. Only such a one fails a blocker; lesser ones cost their points.</summary>
    public bool HasDecisiveFailure { get; init; }

    /// <summary>A blocker shown to be not met, and not waived.</summary>
    public bool IsUnmetBlocker => IsBlocker && Verdict == Verdict.NotMet && HasDecisiveFailure && !IsWaived;

    /// <summary>A blocker of which something is unknown; no waiver helps it.</summary>
    public bool IsUnknownBlocker => IsBlocker && (Verdict == Verdict.Unknown || IsPartlyUnknown);

    /// <summary>Points lost, in millionths of a point.</summary>
    public required long LossMicros { get; init; }
}
