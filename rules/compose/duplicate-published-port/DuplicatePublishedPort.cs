using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Compose;

/// <summary>Ports of the host that one service asks for twice.</summary>
internal sealed class DuplicatePublishedPort : CodedRule
{
    private static readonly string[] Said = ["host-ip", "published", "published-end", "target", "target-end", "protocol"];

    public override string Anchor => "/compose[service]";

    public override void Check(Node subject, Judgement judgement)
    {
        var collisions = new PortCollisions();
        foreach (var (port, other) in collisions.In(subject, static (port, other) => port.Service == other.Service && !IsSame(port.Node, other.Node)))
        {
            if (!port.Service.Has("from-base")) judgement.Fail(port.Node, ("published", other.Node["value"]));
        }

        if (collisions.IsIncomplete) judgement.Unknown("there are too many published ports to compare all of them");
    }

    /// <summary>docker compose keeps one of two entries that say the same (compose-go, override.EnforceUnicity).</summary>
    private static bool IsSame(Node port, Node other)
    {
        foreach (var name in Said)
        {
            if (port[name] != other[name]) return false;
        }

        return true;
    }
}
