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

    /// <summary>The rules that are on for an artifact, in order of id.</summary>
    public ImmutableArray<ActiveRule> For(string kind, string path)
    {
        var applying = configuration.Overrides.Select((item, index) => (item, index)).Where(pair => covers(pair.item.Paths, path)).ToList();
        var key = string.Join(',', applying.Select(pair => pair.index));
        return plans.GetOrAdd(new PlanKey(kind, key), _ => new Planned(Plan(kind, [.. configuration.Rules, .. applying.SelectMany(pair => pair.item.Rules)]))).Rules;
    }

    /// <summary>The rules of a kind that are on where no override holds.</summary>
    public ImmutableArray<ActiveRule> For(string kind) => plans.GetOrAdd(new PlanKey(kind, ""), _ => new Planned(Plan(kind, configuration.Rules))).Rules;

    /// <summary>The rules of a kind that are on by default and that a choice turns off for an artifact.</summary>
    public IEnumerable<string> TurnedOff(string kind, string path)
    {
        if (configuration.Overrides.IsEmpty) return [];
        var on = For(kind, path).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        return rulesOf(kind).Where(rule => !rule.Info.IsOptIn && !on.Contains(rule.Info.Id)).Select(rule => rule.Info.Id);
    }

    /// <summary>All rules that were asked for so far, each once, in order of id: as they are set where no override holds, if they are on there.</summary>
    public ImmutableArray<ActiveRule> Asked =>
    [
        .. plans.OrderBy(plan => plan.Key.Overrides, StringComparer.Ordinal).ThenBy(plan => plan.Key.Kind, StringComparer.Ordinal)
            .SelectMany(plan => plan.Value.Rules).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    private ImmutableArray<ActiveRule> Plan(string kind, ImmutableArray<RuleChoice> choices) =>
    [
        .. rulesOf(kind).Select(rule => Activate(rule, [.. choices.Where(choice => choice.Covers(rule.Info.Id))])).OfType<ActiveRule>()
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    private ActiveRule? Activate(CompiledRule rule, ImmutableArray<RuleChoice> choices)
    {
        if (!(choices.LastOrDefault(choice => choice.IsOn is not null)?.IsOn ?? !rule.Info.IsOptIn)) return null;
        var active = ActiveRule.Default(rule, rule.Code is null ? null : coded(rule));
        var settings = choices.Aggregate(active.Settings, (all, choice) => all.SetItems(choice.Settings));
        return active with { Severity = choices.LastOrDefault(choice => choice.Severity is not null)?.Severity, Settings = settings };
    }

    /// <summary>A class, and so is what it leads to: dictionaries of classes are there before the program starts, those of structures are made then.</summary>
    private sealed record PlanKey(string Kind, string Overrides);

    private sealed record Planned(ImmutableArray<ActiveRule> Rules);
}
