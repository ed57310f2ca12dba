using Auditor.Documents;
using Auditor.Rules.Running;

namespace Auditor.Rules.Deployment;

/// <summary>The <c>deployment</c> tree with the secrets of all artifacts that it points into.</summary>
public sealed record LinkedDeployment(DocumentTree Tree, SecretMask Secrets);
