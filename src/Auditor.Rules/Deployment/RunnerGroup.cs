namespace Auditor.Rules.Deployment;

/// <summary>Services that may run an image: of those that say the same the first one, and not more than rules can need.</summary>
internal sealed class RunnerGroup
{
    private const int Most = 100;

    private readonly List<LinkedNode> services = [];
    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    public IReadOnlyList<LinkedNode> Services => services;

    /// <summary>More services say more than is kept.</summary>
    public bool IsCut { get; private set; }

    /// <param name="what">What the service says of how the image is run.</param>
    public void Add(LinkedNode service, string what)
    {
        if (said.Contains(what)) return;
        if (services.Count == Most) IsCut = true;
        else if (said.Add(what)) services.Add(service);
    }

    public static RunnerGroup Join(List<RunnerGroup> groups)
    {
        if (groups is [var only]) return only;
        var joined = new RunnerGroup();
        foreach (var group in groups)
        {
            joined.services.AddRange(group.services);
            joined.IsCut |= group.IsCut;
        }

        joined.services.Sort(LinkedNode.ByOrder);
        for (var i = joined.services.Count - 1; i > 0; i--)
        {
            if (joined.services[i].Order == joined.services[i - 1].Order) joined.services.RemoveAt(i);
        }

        return joined;
    }
}
