using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Which services depend on each other in a circle: strongly connected components, after Tarjan (1972), without recursion.</summary>
internal sealed class DependencyCycles
{
    private readonly Dictionary<string, int> component = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> order = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> low = new(StringComparer.Ordinal);
    private readonly Stack<string> path = new();
    private readonly ComposeMap services;
    private int components;

    public DependencyCycles(ComposeMap services)
    {
        this.services = services;
        foreach (var service in services.Entries)
        {
            if (!order.ContainsKey(service.Key)) Visit(service.Key);
        }
    }

    /// <summary>Whether a dependency leads back to where it comes from.</summary>
    public bool AreIn(string from, string to) =>
        from == to || (component.TryGetValue(from, out var one) && component.TryGetValue(to, out var other) && one == other);

    private void Visit(string first)
    {
        var waiting = new Stack<(string Name, IEnumerator<string> Next)>();
        Enter(first, waiting);
        while (waiting.TryPeek(out var top))
        {
            if (top.Next.MoveNext()) Follow(top.Name, top.Next.Current, waiting);
            else Leave(waiting);
        }
    }

    private void Enter(string name, Stack<(string Name, IEnumerator<string> Next)> waiting)
    {
        order[name] = low[name] = order.Count;
        path.Push(name);
        waiting.Push((name, Needs(name).GetEnumerator()));
    }

    private void Follow(string name, string next, Stack<(string Name, IEnumerator<string> Next)> waiting)
    {
        if (!order.TryGetValue(next, out var place)) Enter(next, waiting);
        else if (!component.ContainsKey(next)) low[name] = Math.Min(low[name], place);
    }

    private void Leave(Stack<(string Name, IEnumerator<string> Next)> waiting)
    {
        var (name, _) = waiting.Pop();
        if (waiting.TryPeek(out var outer)) low[outer.Name] = Math.Min(low[outer.Name], low[name]);
        if (low[name] != order[name]) return;
        while (path.TryPop(out var member))
        {
            component[member] = components;
            if (member == name) break;
        }

        components++;
    }

    private IEnumerable<string> Needs(string name) =>
        services.Map(name) is { } service ? DependencyWriter.Of(service).Select(dependency => dependency.Service).Where(other => services.Entry(other) is not null) : [];
}
