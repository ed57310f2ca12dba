namespace Auditor.Reports.Html;

internal sealed record FixFirstView(string Points, string Anchor, string Title, string Place, string Advice);
