using System.Collections.Immutable;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>What the rules found out about one tree.</summary>
/// <param name="Findings">In order of position and rule; fingerprints are not yet distinct among equals.</param>
public sealed record TreeResult(ImmutableArray<Finding> Findings, ImmutableArray<RuleTally> Tallies)
{
    public static TreeResult Empty { get; } = new([], []);
}
