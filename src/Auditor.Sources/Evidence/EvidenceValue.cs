namespace Auditor.Sources.Evidence;

/// <summary>A value of a record.</summary>
/// <param name="Text">The value, the reason of an unknown one, empty for a flag.</param>
public sealed record EvidenceValue(string Key, string Text, EvidenceValueForm Form);
