using System.Collections.Immutable;
using Auditor.Parsers.Compose.Merging;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>A port that the base publishes and that stays when a complete file is put on top of it.</summary>
internal sealed record KeptPort(string Service, ComposeValue Port)
{
    public static ImmutableArray<KeptPort> Of(ComposeMap basis, ComposeMap own)
    {
        var kept = ImmutableArray.CreateBuilder<KeptPort>();
        foreach (var entry in own.Map("services")?.Entries ?? [])
        {
            if (entry.Value is not ComposeMap service || basis.Map("services")?.Map(entry.Key)?["ports"] is not ComposeList lower) continue;
            if (service["ports"]?.Tag is "!override" or "!reset") continue;
            var again = ((service["ports"] as ComposeList)?.Items ?? []).Select(port => MergeRules.KeyOf("ports", port)).ToHashSet(StringComparer.Ordinal);
            foreach (var port in lower.Items.Where(port => !again.Contains(MergeRules.KeyOf("ports", port)))) kept.Add(new KeptPort(entry.Key, port));
        }

        return kept.ToImmutable();
    }
}
