namespace Auditor.Rules.Runs;

/// <param name="Hash">SHA-256 of the bytes, lower-case hexadecimal.</param>
public sealed record AuditedArtifact(string Path, string Kind, string Hash);
