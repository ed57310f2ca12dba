using Auditor.Documents;

namespace Auditor.Rules.Deployment;

/// <summary>
/// Which host runs which compose project, told by the ports: Docker's rules on the host publish every port that the project would, to the same ports of containers. Where that holds
/// for two projects, or for only some of the ports, it is not known.
/// </summary>
internal sealed class ProjectHosts
{
    private readonly List<HostView> hosts = [];
    private readonly Dictionary<string, List<(Node Exposure, int FirstSource)>> projects = new(StringComparer.Ordinal);

    public ProjectHosts(IEnumerable<DeploymentPart> parts)
    {
        var firstSource = 0;
        foreach (var part in parts)
        {
            foreach (var node in part.Tree.Root.Children)
            {
                if (node.Name == "host") hosts.Add(new HostView(node, firstSource));
                else if (node.Name == "exposure") Add(node, firstSource);
            }

            firstSource += part.Sources.Length;
        }

        if (hosts.Count == 0) return;
        foreach (var host in hosts) host.Compare(projects);
    }

    /// <summary>What is known of a port of a project on each host that runs the project, or may.</summary>
    public IEnumerable<HostedPort> Of(Node exposure) => hosts.Select(host => host.Look(exposure)).OfType<HostedPort>();

    private void Add(Node exposure, int firstSource)
    {
        var file = exposure["file"];
        if (!projects.TryGetValue(file, out var list)) projects[file] = list = [];
        list.Add((exposure, firstSource));
    }
}
