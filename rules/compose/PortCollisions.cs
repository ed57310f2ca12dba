using Auditor.Documents;

namespace Auditor.RulePacks.Compose;

/// <summary>The published ports of a project that another one asks for before them.</summary>
internal sealed class PortCollisions
{
    /// <summary>Numbers looked at in a project: long ranges by the thousand are no project's.</summary>
    private const int MostNumbers = 1_000_000;

    /// <summary>Ports kept of those that ask for one number: more of them say nothing new.</summary>
    private const int MostOfNumber = 10;

    /// <summary>Who takes a number, by protocol.</summary>
    private readonly Dictionary<string, Dictionary<int, List<HostPort>>> taken = new(StringComparer.Ordinal);
    private int numbers;

    /// <summary>Whether there were too many ports to look at all of them.</summary>
    public bool IsIncomplete => numbers > MostNumbers;

    /// <summary>Each port with the first one before it that it collides with.</summary>
    /// <param name="concerns">Whether two ports are to be compared.</param>
    public IEnumerable<(HostPort Port, HostPort Other)> In(Node compose, Func<HostPort, HostPort, bool> concerns)
    {
        foreach (var service in compose.ChildrenNamed("service"))
        {
            foreach (var port in HostPort.Of(service))
            {
                if (Take(port, concerns) is { } other) yield return (port, other);
            }
        }
    }

    private HostPort? Take(HostPort port, Func<HostPort, HostPort, bool> concerns)
    {
        if (!taken.TryGetValue(port.Protocol, out var ports)) taken[port.Protocol] = ports = [];
        HostPort? found = null;
        for (var number = port.First; number <= port.Last && numbers++ < MostNumbers; number++)
        {
            if (!ports.TryGetValue(number, out var others)) ports[number] = others = [];
            found ??= others.Find(other => port.MeetsAddressOf(other) && concerns(port, other));
            if (others.Count < MostOfNumber) others.Add(port);
        }

        return found;
    }
}
