using System.Collections.Concurrent;
using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Rules.Running;

/// <summary>What all rules of a run share.</summary>
/// <param name="Today">The run's date: <c>$today</c>.</param>
/// <param name="Data">Reads a table of <c>rules/data</c> by file name.</param>
public sealed record RunContext(DateOnly Today, Func<string, string> Data)
{
    private const string TodayName = "today";

    private readonly ImmutableDictionary<string, string> withoutSettings =
        ImmutableDictionary<string, string>.Empty.Add(TodayName, IsoDate.Of(Today));

    private readonly ConcurrentDictionary<ActiveRule, ImmutableDictionary<string, string>> withSettings = new(ReferenceEqualityComparer.Instance);

    /// <summary>What the expressions of a rule see: <c>$today</c> and its settings.</summary>
    internal ImmutableDictionary<string, string> VariablesOf(ActiveRule rule) => rule.Settings.IsEmpty
        ? withoutSettings
        : withSettings.GetOrAdd(rule, known => known.Settings.SetItem(TodayName, withoutSettings[TodayName]));
}
