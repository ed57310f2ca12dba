using System.Collections.Immutable;
using Auditor.RulePacks;
using Auditor.Rules.Coded;
using Auditor.Rules.Packs;

namespace Auditor.Engine;

/// <summary>The shipped rules together with those of an external folder.</summary>
public sealed class RuleCatalog(ImmutableArray<CompiledRule> external)
{
    /// <summary>All rules, each once, in order of id.</summary>
    public ImmutableArray<CompiledRule> All =>
        [.. ShippedRules.Kinds.SelectMany(kind => ShippedRules.OfKind(kind)).Concat(external).DistinctBy(rule => rule.Info.Id).OrderBy(rule => rule.Info.Id, StringComparer.Ordinal)];

    public ImmutableArray<CompiledRule> OfKind(string kind) =>
        external.IsEmpty ? ShippedRules.OfKind(kind) : [.. ShippedRules.OfKind(kind), .. external.Where(rule => rule.Info.Kinds.Contains(kind))];

    public static CodedRule Coded(CompiledRule rule) => ShippedRules.Coded(rule);
}
