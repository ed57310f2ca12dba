namespace Auditor.Documents.Matching;

/// <summary>A part several times.</summary>
/// <param name="most">Null for any number.</param>
internal sealed class PatternRepetition(PatternNode part, int least, int? most) : PatternNode
{
    public PatternNode Part => part;

    public int Least => least;

    public int? Most => most;

    public override bool CanBeEmpty => least == 0 || part.CanBeEmpty;
}
