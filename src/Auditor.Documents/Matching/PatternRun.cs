namespace Auditor.Documents.Matching;

/// <summary>
/// One search. Per character of the text every instruction is visited at most once (K. Thompson, "Regular expression search algorithm", 1968).
/// </summary>
internal ref struct PatternRun(PatternProgram program, ReadOnlySpan<char> text, Span<int> places, Span<int> nextPlaces, Span<int> visits)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly Span<int> visits = visits;
    private Span<int> current = places;
    private Span<int> next = nextPlaces;
    private int count;
    private int nextCount;
    private bool isFound;

    /// <param name="first">Where a match can begin first.</param>
    public bool IsMatch(int first)
    {
        visits.Clear();
        for (var at = first; at <= text.Length; at++)
        {
            if (count == 0 && !CanStart(ref at)) return false;
            if (at == 0 || !program.IsAnchored) count = Enter(0, at, current, count);
            if (isFound) return true;
            if (at == text.Length || !Step(at)) return isFound;
        }

        return false;
    }

    // Goes on to the next place where the pattern may begin.
    private readonly bool CanStart(ref int at)
    {
        if (program.IsAnchored) return at == 0;
        while (at < text.Length && !program.CanStartWith(text[at])) at++;
        return true;
    }

    // False when the pattern was found, or cannot be any more.
    private bool Step(int at)
    {
        nextCount = 0;
        for (var i = 0; i < count; i++)
        {
            if (program[current[i]].Set is { } set && set.Contains(text[at])) nextCount = Enter(current[i] + 1, at + 1, next, nextCount);
        }

        var taken = current;
        current = next;
        next = taken;
        count = nextCount;
        return !isFound && (count > 0 || !program.IsAnchored);
    }

    // Follows what takes no character, and gives the number of instructions that stand in the list then.
    private int Enter(int index, int at, Span<int> list, int listed)
    {
        while (visits[index] != at + 1)
        {
            visits[index] = at + 1;
            var instruction = program[index];
            switch (instruction.Operation)
            {
                case PatternOperation.Character:
                    list[listed] = index;
                    return listed + 1;
                case PatternOperation.Found:
                    isFound = true;
                    return listed;
                case PatternOperation.Jump:
                    index = instruction.Target;
                    break;
                case PatternOperation.Split:
                    listed = Enter(index + 1, at, list, listed);
                    index = instruction.Target;
                    break;
                default:
                    if (!Holds(instruction.Operation, at)) return listed;
                    index++;
                    break;
            }
        }

        return listed;
    }

    private readonly bool Holds(PatternOperation assertion, int at) => assertion switch
    {
        PatternOperation.AtStart => at == 0,
        PatternOperation.AtEnd => at == text.Length,
        PatternOperation.AtLastLineEnd => at == text.Length || (at == text.Length - 1 && text[at] == '\n'),
        _ => IsWord(at - 1) != IsWord(at),
    };

    // For boundaries, .NET counts the joiners to the words.
    private readonly bool IsWord(int at) => at >= 0 && at < text.Length && (CharacterSet.IsWord(text[at]) || text[at] is '\u200c' or '\u200d');
}
