namespace Auditor.Reports.Html;

internal sealed record AcceptedView(
    string Severity,
    string Place,
    string RuleId,
    string Message,
    string Reason,
    string Owner,
    string Until,
    string Kind);
