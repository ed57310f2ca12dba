namespace Auditor.Reports.Html;

/// <param name="Number">1, 2, 3 … over all findings: names the parts for people who hear the page.</param>
/// <param name="Controls">Ids of the controls that it decides.</param>
internal sealed record FindingView(
    int Number,
    string Anchor,
    string RuleId,
    string Message,
    string Severity,
    string Place,
    string Points,
    string Confidence,
    IReadOnlyList<LinkView> Controls,
    IReadOnlyList<CodeLineView> Excerpt,
    IReadOnlyList<string> Related,
    FixView? Fix,
    string Why,
    IReadOnlyList<LinkView> References);
