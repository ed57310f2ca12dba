using Auditor.Documents;
using Auditor.Rules.Running;

namespace Auditor.Rules.Deployment;

/// <summary>What the deployment needs of a configuration of nginx: that there is one.</summary>
internal static class NginxPart
{
    public static DeploymentPart Of(DocumentTree tree, SecretMask secrets)
    {
        var top = tree.Root.Span with { Length = 0 };
        var builder = new TreeBuilder(ArtifactKinds.Deployment, tree.Sources, "deployment", tree.Root.Span);
        builder.Leaf("gateway", top, new TreeAttribute("file", tree.Sources[0].Path, top));
        return new DeploymentPart(builder.Build(), secrets);
    }
}
