using System.Collections.Immutable;
using Auditor.Rules.Packs;

namespace Auditor.RulePacks;

/// <summary>What the rules tell people; read when it is first asked for.</summary>
internal static class ShippedDocuments
{
    public const string Name = "docs";

    public static ImmutableArray<RuleDocument> All { get; } = PackReader.Documents(ShippedRules.Bytes($"packs/{Name}.pack"));
}
