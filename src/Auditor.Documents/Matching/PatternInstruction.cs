namespace Auditor.Documents.Matching;

/// <param name="set">What an instruction that takes a character takes.</param>
internal sealed class PatternInstruction(PatternOperation operation, CharacterSet? set)
{
    public PatternOperation Operation => operation;

    public CharacterSet? Set => set;

    /// <summary>Where a jump leads, and the second way of a split.</summary>
    public int Target { get; set; }
}
