namespace Auditor.Documents.Edits;

/// <summary>What came of adding edits that belong together: all of them are in, or none.</summary>
/// <param name="Set">With the edits, or as it was.</param>
/// <param name="Refused">The first of the new edits that could not be taken; null when all are in.</param>
/// <param name="InTheWay">The edit that overlaps the refused one; null when it was refused for another path.</param>
public sealed record EditAddition(EditSet Set, TextEdit? Refused, TextEdit? InTheWay)
{
    public bool IsAccepted => Refused is null;
}
