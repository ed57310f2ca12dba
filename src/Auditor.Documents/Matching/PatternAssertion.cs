namespace Auditor.Documents.Matching;

/// <summary>A condition on a place of the text.</summary>
internal sealed class PatternAssertion(PatternOperation kind) : PatternNode
{
    public PatternOperation Kind => kind;

    public override bool CanBeEmpty => true;
}
