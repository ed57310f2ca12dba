namespace Auditor.Reports.Html;

internal sealed record AttestationView(string Control, string Title, string By, string Until, string Because);
