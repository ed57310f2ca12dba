namespace Auditor.Documents.Matching;

/// <summary>A part of a pattern.</summary>
internal abstract class PatternNode
{
    /// <summary>It can be found without taking a character.</summary>
    public abstract bool CanBeEmpty { get; }
}
