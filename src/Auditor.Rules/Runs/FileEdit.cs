namespace Auditor.Rules.Runs;

/// <summary>A replacement in one file: SARIF's shape, and what <c>auditor fix</c> applies.</summary>
public sealed record FileEdit(SourceLocation Location, string NewText);
