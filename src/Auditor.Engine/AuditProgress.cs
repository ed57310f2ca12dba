namespace Auditor.Engine;

/// <summary>How far a run is.</summary>
public readonly record struct AuditProgress(int Done, int Total)
{
    /// <summary>Targets on the network are being asked; otherwise files are being judged.</summary>
    public bool IsCollecting { get; init; }

    /// <summary>How many of those done said nothing.</summary>
    public int Failed { get; init; }
}
