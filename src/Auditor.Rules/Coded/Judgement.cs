using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Rules.Coded;

/// <summary>What a coded rule is told, and where it says what it found about one subject.</summary>
/// <param name="today">The run's date.</param>
/// <param name="settings">The rule's settings by name.</param>
/// <param name="data">Reads a table of <c>rules/data</c> by file name.</param>
public sealed class Judgement(DateOnly today, ImmutableDictionary<string, string> settings, Func<string, string> data)
{
    private readonly List<Failure> failures = [];

    public DateOnly Today => today;

    public IReadOnlyList<Failure> Failures => failures;

    /// <summary>Why the subject could not be judged, or null.</summary>
    public string? UnknownReason { get; private set; }

    public bool IsInapplicable { get; private set; }

    public string Setting(string name) => settings[name];

    public string Data(string name) => data(name);

    /// <param name="at">The node that fails: where to point, and what the expressions of message, severity and fix are asked on.</param>
    /// <param name="values">Values that message, severity and fix of the rule see as <c>$name</c>, declared in its <c>values:</c>.</param>
    public void Fail(Node at, params (string Name, string Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var named = ImmutableDictionary<string, string>.Empty;
        foreach (var (name, value) in values) named = named.Add(name, value);
        failures.Add(new Failure(at, named));
    }

    public void Unknown(string reason) => UnknownReason = reason;

    /// <summary>The rule has nothing to say of this subject after all.</summary>
    public void NotApplicable() => IsInapplicable = true;
}
