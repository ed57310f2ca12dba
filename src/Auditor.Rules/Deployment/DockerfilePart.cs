using Auditor.Documents;
using Auditor.Rules.Running;

namespace Auditor.Rules.Deployment;

/// <summary>What the deployment needs of a Dockerfile: what holds at the end of each stage that can be built by name, and of the final one.</summary>
internal static class DockerfilePart
{
    private static readonly string[] Kept = ["final", "development", "own-files", "idle", "for-builds", "user-changer", "start-changes-user"];

    /// <summary>Null when there is no stage.</summary>
    public static DeploymentPart? Of(DocumentTree tree, SecretMask secrets)
    {
        var stages = tree.Named("stage").Where(stage => stage.Has("final") || stage.Has("name")).ToList();
        if (stages.Count == 0) return null;
        var builder = new TreeBuilder(ArtifactKinds.Deployment, tree.Sources, "deployment", tree.Root.Span, 16, 64);
        foreach (var stage in stages) Image(builder, tree, stage);
        return new DeploymentPart(builder.Build(), secrets);
    }

    private static void Image(TreeBuilder builder, DocumentTree tree, Node stage)
    {
        builder.Open("image", stage.Span).Attribute("dockerfile", tree.Sources[0].Path, stage.Span);
        if (tree.Root.Attribute("context") is { } context) builder.Attribute(context);
        if (tree.Root.Attribute("github-action") is { } action) builder.Attribute(action);
        if (stage.Attribute("name") is { } name) builder.Attribute("stage", name.Value, name.Span);
        foreach (var kept in Kept)
        {
            if (stage.Attribute(kept) is { } attribute) builder.Attribute(attribute);
        }

        StopSignal(builder, tree, stage);
        UserPlace(builder, stage);
        foreach (var child in stage.Children)
        {
            if (child.Name is "base" || child.Name.StartsWith("effective-", StringComparison.Ordinal)) TreeGraft.Node(builder, child, 0);
        }

        builder.Close();
    }

    /// <summary>The first CMD or ENTRYPOINT of the stage behind which nothing is run or copied any more.</summary>
    private static void UserPlace(TreeBuilder builder, Node stage)
    {
        Node? place = null;
        foreach (var child in stage.Children)
        {
            if (child.Name is "run" or "copy" or "add") place = null;
            else if (child.Name is "cmd" or "entrypoint") place ??= child;
        }

        if (place is { } found) builder.Open("user-place", found.Span).Close();
    }

    /// <summary>That of the stage, or of the nearest stage below that sets one.</summary>
    private static void StopSignal(TreeBuilder builder, DocumentTree tree, Node stage)
    {
        for (Node? at = stage; at is { } current; at = Below(tree, current))
        {
            if (current.ChildrenNamed("stopsignal").LastOrDefault(signal => !signal.Has("onbuild")) is not { Tree: not null } signal || signal.Attribute("value") is not { } value) continue;
            builder.Open("effective-stopsignal", signal.Span).Attribute(value).Flag("inherited", current != stage, signal.Span).Close();
            return;
        }
    }

    /// <summary>The stage that it is built from: always an earlier one.</summary>
    private static Node? Below(DocumentTree tree, Node stage)
    {
        if (stage.Child("from")?.Attribute("stage") is not { } index) return null;
        foreach (var other in tree.Named("stage"))
        {
            if (other["index"] == index.Value && other.Id < stage.Id) return other;
        }

        return null;
    }
}
