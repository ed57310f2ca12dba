using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Running;

namespace Auditor.Rules.Deployment;

/// <summary>One artifact's share of the deployment: a small tree of the deployment's kind.</summary>
/// <param name="Secrets">Those of the whole artifact: an excerpt can show more of it than the part holds.</param>
public sealed record DeploymentPart(DocumentTree Tree, SecretMask Secrets)
{
    public ImmutableArray<SourceText> Sources => Tree.Sources;
}
