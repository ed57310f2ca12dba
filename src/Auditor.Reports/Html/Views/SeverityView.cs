namespace Auditor.Reports.Html;

internal sealed record SeverityView(string Name, string Heading, int Count, IReadOnlyList<FindingView> Findings);
