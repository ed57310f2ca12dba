namespace Auditor.Engine;

/// <summary>How far a run is.</summary>
public readonly record struct AuditProgress(int Done, int Total);
