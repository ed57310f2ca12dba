namespace Auditor.Documents.Matching;

/// <summary>The instructions of a program that take a character, as the states of an automaton: which of them can follow which.</summary>
internal sealed class PatternStates
{
    private const int MostStates = 400;
    private const int MostSteps = 200_000;

    private readonly PatternProgram program;
    private readonly int[] stateOf;
    private readonly List<int> instructions = [];
    private readonly int[] onPath;
    private readonly int[] paths;
    private readonly List<int> reached = [];
    private int steps;
    private bool endsFreely;

    private PatternStates(PatternProgram program)
    {
        this.program = program;
        stateOf = new int[program.Length];
        onPath = new int[program.Length];
        for (var i = 0; i < program.Length; i++)
        {
            if (program[i].Operation == PatternOperation.Character) (stateOf[i], _) = (instructions.Count, Add(i));
        }

        paths = new int[Count];
        Next = new int[Count][];
        Twins = new int[Count][];
        Ends = new bool[Count];
    }

    public int Count => instructions.Count;

    /// <summary>The states that can follow each.</summary>
    public int[][] Next { get; }

    /// <summary>Of them, those that can be come to in several ways without taking a character.</summary>
    private int[][] Twins { get; }

    private bool[] Ends { get; }

    /// <summary>Null when there are too many.</summary>
    public static PatternStates? Of(PatternProgram program)
    {
        var states = new PatternStates(program);
        if (states.Count > MostStates) return null;
        for (var i = 0; i < states.Count && states.steps <= MostSteps; i++) states.FindNext(i);
        return states.steps > MostSteps ? null : states;
    }

    /// <summary>Whether the pattern is found for sure once this state has taken its character.</summary>
    public bool CanEndBehind(int state) => Ends[state];

    public bool HasTwinEdge(List<int> loop) => loop.Exists(state => Array.Exists(Twins[state], loop.Contains));

    /// <summary>Whether both can take the same character. Those past ASCII are told by two of them.</summary>
    public bool Meet(int state, int other)
    {
        var (one, two) = (SetOf(state), SetOf(other));
        for (var character = '\0'; character < 128; character++)
        {
            if (one.Contains(character) && two.Contains(character)) return true;
        }

        return (one.Contains('\u00e9') && two.Contains('\u00e9')) || (one.Contains('\u20ac') && two.Contains('\u20ac'));
    }

    /// <summary>The sets of states that can all come to each other again.</summary>
    public List<List<int>> Loops() => StronglyConnected.Of(Count, state => Next[state]).FindAll(set => set.Count > 1 || Next[set[0]].Contains(set[0]));

    private CharacterSet SetOf(int state) => program[instructions[state]].Set!;

    private bool Add(int instruction)
    {
        instructions.Add(instruction);
        return true;
    }

    private void FindNext(int state)
    {
        Array.Clear(paths);
        reached.Clear();
        endsFreely = false;
        Walk(instructions[state] + 1, isAsserted: false);
        Next[state] = [.. reached];
        Twins[state] = [.. reached.Where(next => paths[next] > 1)];
        Ends[state] = endsFreely;
    }

    // Each way that takes no character. A jump back to a loop that was entered on this way would be a repetition of nothing, which engines break off.
    private void Walk(int index, bool isAsserted)
    {
        if (++steps > MostSteps) return;
        onPath[index]++;
        var instruction = program[index];
        switch (instruction.Operation)
        {
            case PatternOperation.Character: Reach(stateOf[index]); break;
            case PatternOperation.Found: endsFreely |= !isAsserted; break;
            case PatternOperation.Split:
                Walk(index + 1, isAsserted);
                Walk(instruction.Target, isAsserted);
                break;
            case PatternOperation.Jump when instruction.Target > index || onPath[instruction.Target] == 0: Walk(instruction.Target, isAsserted); break;
            case PatternOperation.Jump: break;
            default: Walk(index + 1, isAsserted: true); break;
        }

        onPath[index]--;
    }

    private void Reach(int state)
    {
        if (paths[state]++ == 0) reached.Add(state);
    }
}
