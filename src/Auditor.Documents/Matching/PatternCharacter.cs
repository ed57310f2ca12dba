namespace Auditor.Documents.Matching;

/// <summary>One character of a set.</summary>
internal sealed class PatternCharacter(CharacterSet set) : PatternNode
{
    public CharacterSet Set => set;

    public override bool CanBeEmpty => false;
}
