namespace Auditor.Reports.Html;

/// <summary>A line of an excerpt in three pieces, of which the middle one is marked.</summary>
/// <param name="Number">Padded to the width of the excerpt's last number.</param>
internal sealed record CodeLineView(string Number, string Before, string Marked, string After, bool IsMarked);
