namespace Auditor.Rules.Runs;

/// <summary>Files of the target that were not audited, and why.</summary>
/// <param name="Reason"><c>ignored by git</c>, <c>vendored</c>, <c>link out of the root</c> …</param>
public sealed record PassedOver(string Reason, int Count);
