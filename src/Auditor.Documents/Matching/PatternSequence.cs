namespace Auditor.Documents.Matching;

/// <summary>Parts one after the other.</summary>
internal sealed class PatternSequence(List<PatternNode> parts) : PatternNode
{
    public List<PatternNode> Parts => parts;

    public override bool CanBeEmpty => parts.TrueForAll(part => part.CanBeEmpty);
}
