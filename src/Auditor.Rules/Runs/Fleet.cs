using System.Collections.Immutable;

namespace Auditor.Rules.Runs;

/// <summary>The hosts of a run that looks at several, the worst first: unmet blockers, then points, then names.</summary>
public sealed record Fleet(ImmutableArray<FleetHost> Hosts);
