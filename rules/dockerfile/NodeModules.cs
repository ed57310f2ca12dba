using Auditor.Documents;

namespace Auditor.RulePacks.Dockerfile;

/// <summary>The folders in which a stage has a node_modules with development dependencies.</summary>
internal static class NodeModules
{
    private const string Folder = "node_modules";

    /// <summary>Installed there and never pruned, or copied from a stage that has them.</summary>
    public static IReadOnlyList<NodeInstall> Full(Node stage)
    {
        if (NodeInstalls.IsPruned(stage)) return [];
        var full = NodeInstalls.Of(stage).Where(install => !install.IsProductionOnly).ToList();
        foreach (var copy in StageGraph.Steps(stage).Where(step => step.Name == "copy" && step["from-kind"] == "stage"))
        {
            if (CopiedFrom(copy) is { } source) full.Add(new NodeInstall(copy.Id, Target(source, copy.Child("destination")?["path"] ?? ""), false, []));
        }

        return full;
    }

    /// <summary>The source of a copy that brings such a folder from another stage; null when none does.</summary>
    public static string? CopiedFrom(Node copy)
    {
        if (StageGraph.StageOf(copy.Tree, copy["stage"]) is not { } other || other.Id > copy.Id) return null;
        var full = Full(other);
        return full.Count == 0 ? null : copy.ChildrenNamed("source").Where(source => source["kind"] == "path").Select(source => source["value"])
            .FirstOrDefault(path => full.Any(install => install.FillsBelow(path)));
    }

    /// <summary>The folder that holds node_modules after the copy.</summary>
    private static string Target(string source, string destination) =>
        source.TrimEnd('/').EndsWith(Folder, StringComparison.Ordinal) && destination.TrimEnd('/').EndsWith(Folder, StringComparison.Ordinal)
            ? destination.TrimEnd('/')[..^(Folder.Length + 1)]
            : destination;
}
