namespace Auditor.Documents;

/// <summary>Something a parser met in its text and read on from.</summary>
/// <param name="Code">Permanent kebab-case name, e.g. <c>unknown-instruction</c>.</param>
/// <param name="Message">One sentence for the user: what, and what was expected.</param>
public sealed record ParseProblem(string Code, string Message, SourceSpan Span, ProblemSeverity Severity = ProblemSeverity.Error);
