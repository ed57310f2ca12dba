using System.Runtime.CompilerServices;
using Auditor.Documents;

namespace Auditor.RulePacks.Compose;

/// <summary>The services of a deployment by file and name: made once for a tree, since each service that waits asks for others.</summary>
internal sealed class DeploymentServices
{
    private static readonly ConditionalWeakTable<DocumentTree, DeploymentServices> Known = [];

    private readonly Dictionary<string, Node> services = new(StringComparer.Ordinal);
    private readonly HashSet<string> incomplete = new(StringComparer.Ordinal);

    private DeploymentServices(Node root)
    {
        foreach (var node in root.Children)
        {
            if (node.Name == "service") services.TryAdd(Key(node["file"], node["name"]), node);
            else if (node.Name == "project" && node.Has("incomplete")) incomplete.Add(node["file"]);
        }
    }

    public static DeploymentServices Of(DocumentTree tree) => Known.GetValue(tree, static known => new DeploymentServices(known.Root));

    public Node? Find(string file, string name) => services.TryGetValue(Key(file, name), out var service) ? service : null;

    /// <summary>Something that the project of a file is made of was not read.</summary>
    public bool IsIncomplete(string file) => incomplete.Contains(file);

    // Neither a path nor a name has a NUL.
    private static string Key(string file, string name) => $"{file}\0{name}";
}
