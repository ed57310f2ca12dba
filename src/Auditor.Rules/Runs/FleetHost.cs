using System.Collections.Immutable;
using Auditor.Rules.Checklists;

namespace Auditor.Rules.Runs;

/// <summary>One host of several in a run, assessed by itself with the checklist, profile and scope of its own evidence.</summary>
public sealed record FleetHost
{
    /// <summary>As the inventory or the user calls it; with the folder of its evidence where several hosts go by one name.</summary>
    public required string Name { get; init; }

    /// <summary>The folder of its evidence as the paths of the run begin; empty when there is none.</summary>
    public required string Folder { get; init; }

    public required Gate Gate { get; init; }

    public required char Grade { get; init; }

    /// <summary>0 to 100,000,000: millionths of a point.</summary>
    public required long ScoreMicros { get; init; }

    /// <summary>Blockers that are not met, in the order of the checklist.</summary>
    public required ImmutableArray<string> UnmetBlockers { get; init; }

    /// <summary>How many covered controls are unknown, wholly or in part.</summary>
    public required int Unknown { get; init; }

    /// <summary>What could not be seen of it, as sentences.</summary>
    public required ImmutableArray<string> Gaps { get; init; }

    /// <summary>The score floored to a tenth.</summary>
    public decimal Score => Math.Floor(ScoreMicros / 100_000m) / 10m;
}
