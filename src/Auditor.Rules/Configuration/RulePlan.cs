using System.Collections.Concurrent;
using System.Collections.Immutable;
using Auditor.Rules.Coded;
using Auditor.Rules.Packs;
using Auditor.Rules.Running;

namespace Auditor.Rules.Configuration;

/// <summary>Which rules meet which artifact, and how they are set: the shipped rules under a configuration.</summary>
/// <param name="rulesOf">The rules of a kind.</param>
/// <param name="coded">The class of a coded rule.</param>
/// <param name="covers">Whether patterns in gitignore syntax cover a path.</param>
public sealed class RulePlan(
    AuditorConfiguration configuration,
    Func<string, ImmutableArray<CompiledRule>> rulesOf,
    Func<CompiledRule, CodedRule> coded,
    Func<ImmutableArray<string>, string, bool> covers)
{
    private readonly ConcurrentDictionary<PlanKey, Planned> plans = new();

    /// <summary>Some rules are set otherwise for some paths.</summary>
    public bool HasOverrides => !configuration.Overrides.IsEmpty;

    /// <summary>The rules that are on for an artifact, in order of id.</summary>
    public ImmutableArray<ActiveRule> For(string kind, string path)
    {
        if (configuration.Overrides.IsEmpty) return For(kind);
        var applying = configuration.Overrides.Select((item, index) => (item, index)).Where(pair => covers(pair.item.Paths, path)).ToList();
        var key = string.Join(',', applying.Select(pair => pair.index));
        return plans.GetOrAdd(new PlanKey(kind, key), made => new Planned(made, Plan(kind, [.. configuration.Rules, .. applying.SelectMany(pair => pair.item.Rules)]))).Rules;
    }

    /// <summary>The rules of a kind that are on where no override holds.</summary>
    public ImmutableArray<ActiveRule> For(string kind) => plans.GetOrAdd(new PlanKey(kind, ""), made => new Planned(made, Plan(kind, configuration.Rules))).Rules;

    /// <summary>The rules of a kind that are on by default and that a choice turns off for an artifact.</summary>
    public IEnumerable<string> TurnedOff(string kind, string path)
    {
        if (configuration.Overrides.IsEmpty) return [];
        var on = For(kind, path).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        return rulesOf(kind).Where(rule => !rule.Info.IsOptIn && !on.Contains(rule.Info.Id)).Select(rule => rule.Info.Id);
    }

    /// <summary>All rules that were asked for so far, each once, in order of id: as they are set where no override holds, if they are on there.</summary>
    public ImmutableArray<ActiveRule> Asked
    {
        get
        {
            var all = new List<Planned>(plans.Values);
            all.Sort(static (left, right) => PlanKey.Compare(left.Key, right.Key));
            var known = new HashSet<string>(StringComparer.Ordinal);
            var asked = new List<ActiveRule>();
            foreach (var plan in all)
            {
                foreach (var rule in plan.Rules) if (known.Add(rule.Id)) asked.Add(rule);
            }

            return InOrder(asked);
        }
    }

    private ImmutableArray<ActiveRule> Plan(string kind, ImmutableArray<RuleChoice> choices)
    {
        var active = new List<ActiveRule>();
        foreach (var rule in rulesOf(kind))
        {
            if ((choices.IsEmpty ? ByDefault(rule) : Chosen(rule, choices)) is { } one) active.Add(one);
        }

        return InOrder(active);
    }

    private static ImmutableArray<ActiveRule> InOrder(List<ActiveRule> rules)
    {
        rules.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        return [.. rules];
    }

    private ActiveRule? ByDefault(CompiledRule rule) => rule.Info.IsOptIn ? null : ActiveRule.Default(rule, rule.Code is null ? null : coded(rule));

    private ActiveRule? Chosen(CompiledRule rule, ImmutableArray<RuleChoice> all)
    {
        ImmutableArray<RuleChoice> choices = [.. all.Where(choice => choice.Covers(rule.Info.Id))];
        if (!(choices.LastOrDefault(choice => choice.IsOn is not null)?.IsOn ?? !rule.Info.IsOptIn)) return null;
        var active = ActiveRule.Default(rule, rule.Code is null ? null : coded(rule));
        var settings = choices.Aggregate(active.Settings, (all, choice) => all.SetItems(choice.Settings));
        return active with { Severity = choices.LastOrDefault(choice => choice.Severity is not null)?.Severity, Settings = settings };
    }

    /// <summary>A class, and so is what it leads to: dictionaries of classes are there before the program starts, those of structures are made then.</summary>
    private sealed record PlanKey(string Kind, string Overrides)
    {
        public static int Compare(PlanKey left, PlanKey right) =>
            string.CompareOrdinal(left.Overrides, right.Overrides) is not 0 and var order ? order : string.CompareOrdinal(left.Kind, right.Kind);
    }

    private sealed record Planned(PlanKey Key, ImmutableArray<ActiveRule> Rules);
}
