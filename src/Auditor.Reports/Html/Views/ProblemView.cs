namespace Auditor.Reports.Html;

internal sealed record ProblemView(string Severity, string Place, string Code, string Message);
