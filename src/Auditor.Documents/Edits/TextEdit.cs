namespace Auditor.Documents.Edits;

/// <summary>Replaces a stretch of one text. An empty span inserts; an empty text deletes.</summary>
/// <param name="Path">The path of the text that is changed.</param>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="Length">UTF-16 units.</param>
public sealed record TextEdit(string Path, int Start, int Length, string NewText)
{
    public int End => Start + Length;
}
