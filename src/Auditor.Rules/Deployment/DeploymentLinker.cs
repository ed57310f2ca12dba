using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Running;

namespace Auditor.Rules.Deployment;

/// <summary>Joins what single artifacts say into the <c>deployment</c> tree.</summary>
public static class DeploymentLinker
{
    /// <summary>What of an artifact's tree the deployment needs; the tree itself can go.</summary>
    public static DeploymentPart? PartOf(DocumentTree tree, SecretMask secrets)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (tree.Kind != ArtifactKinds.Dockerfile) return null;
        var final = tree.Named("stage").FirstOrDefault(stage => stage.Has("final"));
        return final == default ? null : new DeploymentPart(Image(tree, final), secrets);
    }

    /// <summary>The tree of all parts, in the order of their paths.</summary>
    public static LinkedDeployment Link(IEnumerable<DeploymentPart> parts)
    {
        var ordered = parts.OrderBy(part => part.Sources[0].Path, StringComparer.Ordinal).ToList();
        ImmutableArray<SourceText> sources = [.. ordered.SelectMany(part => part.Sources).DefaultIfEmpty(new SourceText("", ""))];
        var builder = new TreeBuilder(ArtifactKinds.Deployment, sources, "deployment", default);
        var secrets = new List<(SecretMask Mask, int FirstSource)>();
        var firstSource = 0;
        foreach (var part in ordered)
        {
            TreeGraft.Children(builder, part.Tree.Root, firstSource);
            secrets.Add((part.Secrets, firstSource));
            firstSource += part.Sources.Length;
        }

        return new LinkedDeployment(builder.Build(), SecretMask.Join(secrets));
    }

    private static DocumentTree Image(DocumentTree tree, Node final)
    {
        var builder = new TreeBuilder(ArtifactKinds.Deployment, tree.Sources, "deployment", final.Span);
        builder.Open("image", final.Span).Attribute("dockerfile", tree.Sources[0].Path, final.Span);
        if (tree.Root.Attribute("context") is { } context) builder.Attribute(context);
        if (final.Attribute("name") is { } name) builder.Attribute("stage", name.Value, name.Span);
        foreach (var child in final.Children)
        {
            if (child.Name == "base" || child.Name.StartsWith("effective-", StringComparison.Ordinal)) TreeGraft.Node(builder, child, 0);
        }

        return builder.Build();
    }
}
