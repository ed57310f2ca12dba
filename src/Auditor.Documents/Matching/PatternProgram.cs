namespace Auditor.Documents.Matching;

/// <summary>A pattern as instructions of a machine that is in several of them at a time.</summary>
internal sealed class PatternProgram
{
    private const int LargestLength = 2_000;

    private readonly List<PatternInstruction> instructions = [];
    private readonly PatternInstruction[] finished;
    private readonly CharacterSet?[] starts;

    // The ASCII characters that a match can begin with, as bits.
    private readonly ulong lowStarts;
    private readonly ulong highStarts;

    private PatternProgram(PatternNode root)
    {
        Write(root);
        Add(PatternOperation.Found);
        IsAnchored = instructions[0].Operation == PatternOperation.AtStart;
        finished = instructions.ToArray();
        starts = IsTooLong ? [] : FindStarts();
        CanBeEmpty = Array.IndexOf(starts, null) >= 0;
        foreach (var start in starts)
        {
            var (low, high) = start?.Ascii ?? (ulong.MaxValue, ulong.MaxValue);
            lowStarts |= low;
            highStarts |= high;
        }

        Prefix = IsAnchored ? FindPrefix() : "";
    }

    public int Length => finished.Length;

    /// <summary>A match can be empty.</summary>
    public bool CanBeEmpty { get; }

    /// <summary>It can only be found at the start of a text.</summary>
    public bool IsAnchored { get; }

    /// <summary>What every text begins with in which it is found; empty when that is not known.</summary>
    public string Prefix { get; }

    private bool IsTooLong => instructions.Count > LargestLength;

    public PatternInstruction this[int index] => finished[index];

    /// <summary>Null when the pattern is too large.</summary>
    public static PatternProgram? Of(PatternNode root)
    {
        var program = new PatternProgram(root);
        return program.IsTooLong ? null : program;
    }

    /// <summary>Whether a match can begin with this character; an empty match begins with any.</summary>
    public bool CanStartWith(char character)
    {
        if (character < 64) return (lowStarts >> character & 1) != 0;
        return character < 128 ? (highStarts >> (character - 64) & 1) != 0 : CanStartAbroad(character);
    }

    /// <summary>The first place where a match can begin, or the length of the text: an empty match can begin there as well.</summary>
    public int FirstStart(ReadOnlySpan<char> text)
    {
        if (IsAnchored) return 0;
        var at = 0;
        while (at < text.Length && !CanStartWith(text[at])) at++;
        return at;
    }

    private bool CanStartAbroad(char character)
    {
        foreach (var start in starts)
        {
            if (start is null || start.Contains(character)) return true;
        }

        return false;
    }

    private void Write(PatternNode node)
    {
        if (IsTooLong) return;
        switch (node)
        {
            case PatternCharacter character: Add(PatternOperation.Character, character.Set); break;
            case PatternAssertion assertion: Add(assertion.Kind); break;
            case PatternChoice choice: WriteChoice(choice.Choices); break;
            case PatternRepetition repetition: WriteRepetition(repetition); break;
            case PatternSequence sequence:
                foreach (var part in sequence.Parts) Write(part);
                break;
        }
    }

    private void WriteChoice(List<PatternNode> choices)
    {
        var ends = new List<PatternInstruction>();
        for (var i = 0; i < choices.Count - 1; i++)
        {
            var split = Add(PatternOperation.Split);
            Write(choices[i]);
            ends.Add(Add(PatternOperation.Jump));
            split.Target = instructions.Count;
        }

        Write(choices[^1]);
        foreach (var end in ends) end.Target = instructions.Count;
    }

    private void WriteRepetition(PatternRepetition repetition)
    {
        for (var i = 0; i < repetition.Least && !IsTooLong; i++) Write(repetition.Part);
        if (repetition.Most is { } most) WriteOptional(repetition.Part, most - repetition.Least);
        else WriteLoop(repetition.Part);
    }

    private void WriteLoop(PatternNode part)
    {
        var start = instructions.Count;
        var split = Add(PatternOperation.Split);
        Write(part);
        Add(PatternOperation.Jump).Target = start;
        split.Target = instructions.Count;
    }

    private void WriteOptional(PatternNode part, int times)
    {
        var splits = new List<PatternInstruction>();
        for (var i = 0; i < times && !IsTooLong; i++)
        {
            splits.Add(Add(PatternOperation.Split));
            Write(part);
        }

        foreach (var split in splits) split.Target = instructions.Count;
    }

    private PatternInstruction Add(PatternOperation operation, CharacterSet? set = null)
    {
        var instruction = new PatternInstruction(operation, set);
        instructions.Add(instruction);
        return instruction;
    }

    private string FindPrefix()
    {
        var prefix = new List<char>();
        for (var i = 1; i < instructions.Count && instructions[i] is { Operation: PatternOperation.Character, Set.Only: { } only }; i++) prefix.Add(only);
        return new string(prefix.ToArray());
    }

    // What can be taken first; null where nothing needs to be.
    private CharacterSet?[] FindStarts()
    {
        var found = new List<CharacterSet?>();
        var seen = new bool[Length];
        FindStarts(0, seen, found);
        return found.ToArray();
    }

    private void FindStarts(int index, bool[] seen, List<CharacterSet?> found)
    {
        for (; !seen[index]; index++)
        {
            seen[index] = true;
            var instruction = instructions[index];
            if (instruction.Operation is PatternOperation.Split or PatternOperation.Jump) FindStarts(instruction.Target, seen, found);
            if (instruction.Operation is PatternOperation.Character or PatternOperation.Found) found.Add(instruction.Set);
            if (instruction.Operation is PatternOperation.Character or PatternOperation.Found or PatternOperation.Jump) return;
        }
    }
}
