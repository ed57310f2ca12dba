namespace Auditor.Documents.Matching;

/// <summary>The strongly connected components of a graph (R. Tarjan, "Depth-first search and linear graph algorithms", 1972), without recursion.</summary>
internal sealed class StronglyConnected
{
    private readonly Func<int, IReadOnlyList<int>> next;
    private readonly int[] order;
    private readonly int[] low;
    private readonly bool[] isOpen;
    private readonly Stack<int> open = new();
    private readonly Stack<(int Node, int Edge)> calls = new();
    private readonly List<List<int>> components = [];
    private int counter;

    private StronglyConnected(int count, Func<int, IReadOnlyList<int>> next)
    {
        this.next = next;
        (order, low, isOpen) = (new int[count], new int[count], new bool[count]);
    }

    public static List<List<int>> Of(int count, Func<int, IReadOnlyList<int>> next)
    {
        var graph = new StronglyConnected(count, next);
        for (var node = 0; node < count; node++)
        {
            if (graph.order[node] == 0) graph.Visit(node);
        }

        return graph.components;
    }

    private void Visit(int root)
    {
        Open(root);
        while (calls.TryPop(out var call))
        {
            var edges = next(call.Node);
            if (call.Edge == edges.Count)
            {
                Close(call.Node);
                continue;
            }

            calls.Push((call.Node, call.Edge + 1));
            var to = edges[call.Edge];
            if (order[to] == 0) Open(to);
            else if (isOpen[to]) low[call.Node] = Math.Min(low[call.Node], order[to]);
        }
    }

    private void Open(int node)
    {
        order[node] = low[node] = ++counter;
        isOpen[node] = true;
        open.Push(node);
        calls.Push((node, 0));
    }

    private void Close(int node)
    {
        if (calls.TryPeek(out var caller)) low[caller.Node] = Math.Min(low[caller.Node], low[node]);
        if (low[node] != order[node]) return;
        var component = new List<int>();
        int member;
        do
        {
            member = open.Pop();
            isOpen[member] = false;
            component.Add(member);
        }
        while (member != node);
        components.Add(component);
    }
}
