namespace Auditor.Reports.Html;

internal sealed record UnjudgedView(string Kind, string Place, string RuleId, string Reason);
