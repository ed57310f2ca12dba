using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Deployment;
using Auditor.Rules.Suppressions;

namespace Auditor.Rules;

/// <summary>The vocabularies of the trees that are made from other trees, not from files.</summary>
public static class DerivedVocabularies
{
    public static ImmutableArray<Vocabulary> All { get; } = [DeploymentVocabulary.Instance, SuppressionVocabulary.Instance];
}
