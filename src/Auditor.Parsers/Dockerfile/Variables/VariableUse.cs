namespace Auditor.Parsers.Dockerfile.Variables;

/// <summary>A place where a variable is used.</summary>
/// <param name="Operator">As written, empty for the plain form.</param>
internal sealed record VariableUse(string Name, string Operator, int Start, int Length);
