using Auditor.Sources;

namespace Auditor.Engine;

/// <summary>What came of a target: the folder that is audited, or why there is none.</summary>
internal sealed record CollectedTarget(TargetFolder? Folder, LostTarget? Lost)
{
    /// <summary>Its evidence was seen and could not be kept.</summary>
    public SourceProblem? Unwritten { get; init; }

    /// <summary>It was asked and said nothing.</summary>
    public bool IsSilent { get; init; }
}
