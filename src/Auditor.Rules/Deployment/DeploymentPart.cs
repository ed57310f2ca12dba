using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Rules.Deployment;

/// <summary>One artifact's share of the deployment: a small tree of the deployment's kind.</summary>
public sealed record DeploymentPart(DocumentTree Tree)
{
    public ImmutableArray<SourceText> Sources => Tree.Sources;
}
