namespace Auditor.Reports.Text;

/// <summary>A source line as a terminal shows it.</summary>
/// <param name="MarkColumn">0-based column where the marked part begins.</param>
/// <param name="MarkWidth">Columns of the marked part; 0 when nothing is marked.</param>
internal readonly record struct LaidOutLine(string Text, int MarkColumn, int MarkWidth);
