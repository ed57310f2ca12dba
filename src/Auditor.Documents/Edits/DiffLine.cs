namespace Auditor.Documents.Edits;

/// <summary>One line of a hunk.</summary>
/// <param name="Text">Without its line end. The first line of a file with a byte order mark begins with it.</param>
/// <param name="LineEnd"><c>\n</c>, <c>\r\n</c>, or nothing for the last line of a file that ends without.</param>
/// <param name="OldNumber">From 1; null for an added line.</param>
/// <param name="NewNumber">From 1; null for a removed line.</param>
public sealed record DiffLine(DiffLineKind Kind, string Text, string LineEnd, int? OldNumber, int? NewNumber);
