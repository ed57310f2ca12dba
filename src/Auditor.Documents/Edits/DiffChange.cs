namespace Auditor.Documents.Edits;

/// <summary>Consecutive old lines that give way to new ones.</summary>
/// <param name="OldIndex">Of the first removed line, from 0; where nothing is removed, of the line that the new ones stand before.</param>
internal readonly record struct DiffChange(int OldIndex, int RemovedCount, List<string> Added)
{
    public int OldEnd => OldIndex + RemovedCount;
}
