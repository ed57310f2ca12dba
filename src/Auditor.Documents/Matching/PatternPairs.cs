namespace Auditor.Documents.Matching;

/// <summary>Two runs of a pattern over the same text: the pairs of states of a loop that they can be in.</summary>
internal sealed class PatternPairs
{
    private const int LargestLoop = 90;
    private const int MostEdges = 400_000;

    private readonly PatternStates states;
    private readonly List<int> loop;
    private readonly int[] placeOf;
    private readonly IReadOnlyList<int>?[] edges;
    private int edgeCount;

    private PatternPairs(PatternStates states, List<int> loop)
    {
        (this.states, this.loop) = (states, loop);
        placeOf = new int[states.Count];
        for (var i = 0; i < loop.Count; i++) placeOf[loop[i]] = i + 1;
        edges = new IReadOnlyList<int>?[loop.Count * loop.Count];
    }

    /// <summary>
    /// Whether two runs that part in a state of the loop can meet again in it: a pair of equal states and one of different states come to each other.
    /// Null when there are too many to tell.
    /// </summary>
    public static bool? AreAmbiguous(PatternStates states, List<int> loop)
    {
        if (loop.Count > LargestLoop) return null;
        var pairs = new PatternPairs(states, loop);
        var components = StronglyConnected.Of(pairs.edges.Length, pairs.EdgesOf);
        if (pairs.edgeCount > MostEdges) return null;
        return components.Exists(component => component.Exists(pairs.IsEqual) && !component.TrueForAll(pairs.IsEqual));
    }

    private bool IsEqual(int pair) => pair / loop.Count == pair % loop.Count;

    private IReadOnlyList<int> EdgesOf(int pair) => edges[pair] ??= FindEdges(loop[pair / loop.Count], loop[pair % loop.Count]);

    private List<int> FindEdges(int one, int two)
    {
        var found = new List<int>();
        if (edgeCount > MostEdges || !states.Meet(one, two)) return found;
        foreach (var next in states.Next[one])
        {
            if (placeOf[next] == 0) continue;
            foreach (var other in states.Next[two])
            {
                if (placeOf[other] > 0) found.Add(((placeOf[next] - 1) * loop.Count) + placeOf[other] - 1);
            }
        }

        edgeCount += found.Count;
        return found;
    }
}
