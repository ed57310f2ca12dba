using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Compose;

/// <summary>Ports of the host that two services of one start ask for. Services of different profiles are not started together.</summary>
internal sealed class HostPortConflict : CodedRule
{
    public override string Anchor => "/compose[service]";

    public override void Check(Node subject, Judgement judgement)
    {
        var collisions = new PortCollisions();
        foreach (var (port, other) in collisions.In(subject, static (port, other) => port.Service != other.Service && StartTogether(port.Service, other.Service)))
        {
            if (!port.Service.Has("from-base") || !other.Service.Has("from-base")) judgement.Fail(port.Node, ("other", other.Service["name"]), ("published", other.Node["value"]));
        }

        if (collisions.IsIncomplete) judgement.Unknown("there are too many published ports to compare all of them");
        else if (UnknownPort(subject) is { } reason) judgement.Unknown(reason);
    }

    private static bool StartTogether(Node one, Node other) =>
        (!one.Has("hidden") && !other.Has("hidden")) || Profiles(one).Intersect(Profiles(other)).Any();

    private static IEnumerable<string> Profiles(Node service) => service.ChildrenNamed("profile").Select(profile => profile["name"]);

    /// <summary>A port that is not known can only collide where another service publishes one, too.</summary>
    private static string? UnknownPort(Node compose)
    {
        Node? unknown = null;
        var publishing = 0;
        foreach (var service in compose.ChildrenNamed("service"))
        {
            if (service.Child("port") is null) continue;
            publishing++;
            unknown ??= UnknownOf(service);
        }

        return publishing > 1 && unknown is { } port ? $"which port {port["value"]} publishes is not known" : null;
    }

    private static Node? UnknownOf(Node service)
    {
        foreach (var port in service.ChildrenNamed("port"))
        {
            if (HostPort.IsUnknown(port)) return port;
        }

        return null;
    }
}
