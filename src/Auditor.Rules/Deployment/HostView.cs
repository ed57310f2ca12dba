using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Rules.Deployment;

/// <summary>A host and the projects that it can be running.</summary>
internal sealed class HostView(Node host, int firstSource)
{
    private readonly List<Node> rules = [.. host.ChildrenNamed("host-port")];
    private readonly List<Node> listeners = [.. host.ChildrenNamed("host-listener")];
    private readonly Dictionary<string, Fit> fits = new(StringComparer.Ordinal);

    /// <summary>Files of projects that fit, by the port of the host and the place where it is written.</summary>
    private readonly Dictionary<int, List<(string File, (string Path, int Start) Place)>> claims = [];

    private enum Fit
    {
        Partly,
        Wholly,
    }

    /// <summary>Docker's rules could be read.</summary>
    private bool KnowsRules => host.Attribute("nat") is { Unresolved: null };

    public void Compare(Dictionary<string, List<(Node Exposure, int FirstSource)>> projects)
    {
        foreach (var (file, exposures) in projects)
        {
            var sockets = exposures.Where(item => !item.Exposure.Has("hidden")).SelectMany(item => PublishedSocket.Of(item.Exposure)).ToList();
            var found = sockets.Count(socket => Find(socket) is not null);
            if (found == 0) continue;
            fits[file] = found == sockets.Count ? Fit.Wholly : Fit.Partly;
            if (found == sockets.Count) Claim(file, exposures);
        }
    }

    /// <summary>Null when the host does not run the project, as far as it can be seen.</summary>
    public HostedPort? Look(Node exposure)
    {
        if (!fits.TryGetValue(exposure["file"], out var fit)) return null;
        var sockets = PublishedSocket.Of(exposure);
        var rule = sockets.Select(Find).FirstOrDefault(found => found is not null);
        if (fit == Fit.Wholly) return rule is null && exposure.Has("hidden") ? null : new HostedPort(host, firstSource, rule, SocketOf(sockets), DoubtOf(exposure, sockets, rule));
        // Of a project that fits only partly, what another one that fits explains is not told.
        if (rule is null || sockets.Any(socket => claims.ContainsKey(socket.Port))) return null;
        return new HostedPort(host, firstSource, rule, SocketOf(sockets), $"{host["name"]} publishes this port, but not all ports of the project: it may be another one");
    }

    private string? DoubtOf(Node exposure, ImmutableArray<PublishedSocket> sockets, Node? rule)
    {
        if (rule is null) return "the port of the host is not known";
        if (!KnowsRules) return $"something listens on it on {host["name"]}, but Docker's rules there were not read: {host.Attribute("nat")?.Unresolved ?? "no evidence"}";
        var place = PlaceOf(exposure);
        var other = sockets.SelectMany(socket => claims.GetValueOrDefault(socket.Port) ?? []).FirstOrDefault(claim => claim.Place != place && claim.File != exposure["file"]);
        return other.File is null ? null : $"{host["name"]} publishes the port, and {other.File} would as well: which of the projects runs there is not known";
    }

    private Node? SocketOf(ImmutableArray<PublishedSocket> sockets)
    {
        foreach (var listener in listeners)
        {
            if (sockets.Any(socket => socket.CanBe(listener))) return listener;
        }

        return null;
    }

    private Node? Find(PublishedSocket socket)
    {
        var among = KnowsRules ? rules : listeners;
        foreach (var node in among)
        {
            if (KnowsRules ? socket.IsPublishedBy(node) : socket.CanBe(node)) return node;
        }

        return null;
    }

    private void Claim(string file, List<(Node Exposure, int FirstSource)> exposures)
    {
        foreach (var exposure in exposures.Select(item => item.Exposure))
        {
            foreach (var socket in PublishedSocket.Of(exposure))
            {
                if (!claims.TryGetValue(socket.Port, out var list)) claims[socket.Port] = list = [];
                list.Add((file, PlaceOf(exposure)));
            }
        }
    }

    private static (string Path, int Start) PlaceOf(Node exposure) => (exposure.Source.Path, exposure.Span.Start);
}
