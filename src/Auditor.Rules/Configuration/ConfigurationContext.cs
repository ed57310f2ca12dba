using System.Collections.Immutable;
using Auditor.Rules.Packs;

namespace Auditor.Rules.Configuration;

/// <summary>What a configuration may name.</summary>
/// <param name="Rules">All shipped and external rules, with their settings.</param>
/// <param name="Controls">Ids of the checklist's controls.</param>
public sealed record ConfigurationContext(ImmutableArray<CompiledRule> Rules, ImmutableHashSet<string> Controls);
