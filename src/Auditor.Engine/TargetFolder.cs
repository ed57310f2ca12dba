namespace Auditor.Engine;

/// <summary>A target as the folder or file that is audited.</summary>
/// <param name="Path">What the user named, or where the evidence of a URL is kept.</param>
/// <param name="IsEvidence">It holds what was collected about a URL.</param>
internal sealed record TargetFolder(string Path, bool IsEvidence);
