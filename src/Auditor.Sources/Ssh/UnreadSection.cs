namespace Auditor.Sources.Ssh;

/// <summary>A section of a host's evidence that could not be read.</summary>
/// <param name="Because">What it lacks, in words.</param>
public sealed record UnreadSection(string Id, string Because);
