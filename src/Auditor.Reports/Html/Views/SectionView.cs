namespace Auditor.Reports.Html;

internal sealed record SectionView(string Title, IReadOnlyList<ControlView> Controls);
