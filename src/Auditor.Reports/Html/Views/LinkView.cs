namespace Auditor.Reports.Html;

internal sealed record LinkView(string Text, string Address);
