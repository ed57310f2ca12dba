using System.Collections.Immutable;

namespace Auditor.Documents.Yaml;

/// <summary>What a YAML text holds.</summary>
/// <param name="Documents">The root of each document; what stands before an error is kept.</param>
public sealed record YamlFile(ImmutableArray<YamlNode> Documents, ImmutableArray<YamlComment> Comments, ImmutableArray<ParseProblem> Problems)
{
    /// <summary>Whether a node may be reached in more than one way.</summary>
    public bool MayHaveAliases { get; init; } = true;
}
