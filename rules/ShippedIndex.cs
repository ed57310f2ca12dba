using System.Collections.Immutable;
using Auditor.Rules.Model;
using Auditor.Rules.Packs;

namespace Auditor.RulePacks;

/// <summary>What verdicts need of all rules; read when it is first asked for.</summary>
internal static class ShippedIndex
{
    public const string Name = "index";

    public static ImmutableArray<RuleFacts> All { get; } = PackReader.Index(ShippedRules.Bytes($"packs/{Name}.pack"));
}
