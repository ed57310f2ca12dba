using Auditor.Documents;

namespace Auditor.Rules.Runs;

/// <summary>Something that could not be audited, or only in part.</summary>
/// <param name="Code">Permanent kebab-case name: <c>not-utf-8</c>, <c>too-large</c>, <c>unreadable</c>, <c>unknown-instruction</c> …</param>
/// <param name="Severity">An error makes the audit incomplete; a warning is only said.</param>
public sealed record AuditProblem(string Path, TextPosition? Position, string Code, string Message, ProblemSeverity Severity);
