using Auditor.Documents;

namespace Auditor.RulePacks.Compose;

/// <summary>The published ports of a project that another one asks for before them.</summary>
internal sealed class PortCollisions
{
    /// <summary>Numbers looked at in a project: long ranges by the thousand are no project's.</summary>
    private const int MostNumbers = 1_000_000;

    /// <summary>Ports kept of those that ask for one number: more of them say nothing new.</summary>
    private const int MostOfNumber = 10;

    private readonly Dictionary<(string Protocol, int Number), List<HostPort>> taken = [];
    private int numbers;

    /// <summary>Whether there were too many ports to look at all of them.</summary>
    public bool IsIncomplete => numbers > MostNumbers;

    /// <summary>Each port with the first one before it that it collides with.</summary>
    /// <param name="concerns">Whether two ports are to be compared.</param>
    public IEnumerable<(HostPort Port, HostPort Other)> In(Node compose, Func<HostPort, HostPort, bool> concerns)
    {
        foreach (var port in compose.ChildrenNamed("service").SelectMany(HostPort.Of))
        {
            if (Take(port, concerns) is { } other) yield return (port, other);
        }
    }

    private HostPort? Take(HostPort port, Func<HostPort, HostPort, bool> concerns)
    {
        HostPort? found = null;
        for (var number = port.First; number <= port.Last && numbers++ < MostNumbers; number++)
        {
            if (!taken.TryGetValue((port.Protocol, number), out var others)) taken[(port.Protocol, number)] = others = [];
            found ??= others.Find(other => port.MeetsAddressOf(other) && concerns(port, other));
            if (others.Count < MostOfNumber) others.Add(port);
        }

        return found;
    }
}
