using System.Globalization;
using Auditor.Documents;

namespace Auditor.RulePacks.Dockerfile;

/// <summary>Questions about the stages of a Dockerfile that the tree answers with indexes.</summary>
internal static class StageGraph
{
    public static Node? StageOf(DocumentTree tree, string index)
    {
        foreach (var stage in tree.Named("stage"))
        {
            if (stage["index"] == index) return stage;
        }

        return null;
    }

    /// <summary>The stage with those it is built FROM, the oldest first: what was done in them is there in this one.</summary>
    public static IReadOnlyList<Node> Lineage(Node stage)
    {
        var lineage = new List<Node> { stage };
        for (var at = stage; at.Child("from") is { } from && from.Has("stage") && lineage.Count < 1000;)
        {
            if (StageOf(stage.Tree, from["stage"]) is not { } parent || Index(parent) >= Index(at)) break;
            lineage.Insert(0, at = parent);
        }

        return lineage;
    }

    /// <summary>The instructions of a stage's lineage in the order in which the builder runs them, triggers left out.</summary>
    public static IEnumerable<Node> Steps(Node stage) =>
        Lineage(stage).SelectMany(each => each.Children).Where(step => step.Name is "run" or "copy" or "add" or "env" or "workdir" or "arg" && !step.Has("onbuild"));

    private static int Index(Node stage) => int.Parse(stage["index"], CultureInfo.InvariantCulture);
}
