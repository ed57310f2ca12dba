namespace Auditor.Documents.Matching;

/// <summary>One of several parts.</summary>
internal sealed class PatternChoice(List<PatternNode> choices) : PatternNode
{
    public List<PatternNode> Choices => choices;

    public override bool CanBeEmpty => choices.Exists(choice => choice.CanBeEmpty);
}
