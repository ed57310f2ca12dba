namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>A part of an image reference.</summary>
/// <param name="Start">Where it stands in the reference as expanded; -1 when it is not written.</param>
/// <param name="Unresolved">Why it is not known, or null.</param>
internal sealed record ReferencePart(string Value, int Start, int Length, string? Unresolved = null);
