using System.Collections.Immutable;
using Auditor.Rules.Model;

namespace Auditor.Rules.Configuration;

/// <summary>What a configuration says of a rule, or of a pack (<c>dockerfile/*</c>).</summary>
/// <param name="IsOn">Null: as the rule ships.</param>
/// <param name="Severity">Null: as the rule decides.</param>
public sealed record RuleChoice(string Rule, bool? IsOn, Severity? Severity, ImmutableDictionary<string, string> Settings)
{
    public bool Covers(string id) => Rule == id || Rule == "*" || (Rule.EndsWith("/*", StringComparison.Ordinal) && id.StartsWith(Rule[..^1], StringComparison.Ordinal));
}
