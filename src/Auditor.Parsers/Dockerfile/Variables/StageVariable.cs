namespace Auditor.Parsers.Dockerfile.Variables;

/// <summary>A variable that a stage sees.</summary>
/// <param name="IsEnv">Set by ENV, which no ARG overrides.</param>
internal sealed record StageVariable(Variable Variable, bool IsEnv);
