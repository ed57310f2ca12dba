namespace Auditor.Reports.Html;

/// <param name="Path">The file that the diff changes.</param>
internal sealed record FixView(string Title, string Safety, string Path, IReadOnlyList<DiffLineView> Diff);
