namespace Auditor.Sources.Folder.Ignore;

/// <summary>
/// A pattern with wildcards. Matching follows all ways through the pattern at once, so its time is bounded by
/// the length of the pattern times the length of the text, whatever the pattern.
/// </summary>
internal sealed class Glob
{
    private const int StatesOnStack = 256;
    private readonly GlobToken[] tokens;

    private Glob(GlobToken[] tokens) => this.tokens = tokens;

    /// <summary>Null: the pattern can match nothing.</summary>
    public static Glob? Compile(string pattern) => new GlobParser(pattern).Parse() is { } tokens ? new Glob(tokens) : null;

    /// <param name="text">A byte text.</param>
    public bool Matches(ReadOnlySpan<char> text)
    {
        var states = tokens.Length + 1;
        var now = states <= StatesOnStack ? stackalloc bool[states] : new bool[states];
        var next = states <= StatesOnStack ? stackalloc bool[states] : new bool[states];
        Enter(now, 0);
        foreach (var value in text)
        {
            next.Clear();
            if (!Step(now, next, value)) return false;
            var swap = now;
            now = next;
            next = swap;
        }

        return now[tokens.Length];
    }

    private bool Step(ReadOnlySpan<bool> now, Span<bool> next, char value)
    {
        var alive = false;
        for (var state = 0; state < tokens.Length; state++)
        {
            if (now[state]) alive |= Move(next, state, value);
        }

        return alive;
    }

    private bool Move(Span<bool> next, int state, char value)
    {
        var token = tokens[state];
        switch (token.Kind)
        {
            case GlobTokenKind.Literal:
                return token.Byte == value && Enter(next, state + 1);
            case GlobTokenKind.Set:
                return token.Set is { } set && set.Contains(value) && Enter(next, state + 1);
            case GlobTokenKind.Star:
                return value != '/' && Enter(next, state);
            case GlobTokenKind.GlobStar:
                return Enter(next, state);
            case GlobTokenKind.Folders:
                return (value == '/' && Enter(next, state + 1)) | Enter(next, state);
            default:
                return false;
        }
    }

    /// <summary>Marks a state and the states that are reached from it without a byte.</summary>
    private bool Enter(Span<bool> states, int state)
    {
        while (!states[state])
        {
            states[state] = true;
            if (state == tokens.Length) return true;
            switch (tokens[state].Kind)
            {
                case GlobTokenKind.Star or GlobTokenKind.GlobStar:
                    state++;
                    break;
                case GlobTokenKind.FoldersOrNone:
                    states[state + 1] = true;
                    state += 2;
                    break;
                default:
                    return true;
            }
        }

        return true;
    }
}
