using System.Collections.Immutable;
using Auditor.Rules.Model;

namespace Auditor.Rules.Packs;

/// <summary>All that a rule's folder tells people: what <c>auditor explain</c>, the rule list and the documentation are made of.</summary>
public sealed record RuleDocument
{
    public required RuleInfo Info { get; init; }

    /// <summary>The severities that the rule can give, each once, worst first.</summary>
    public required ImmutableArray<Severity> Severities { get; init; }

    /// <summary>The message with its expressions in braces.</summary>
    public required string Message { get; init; }

    public required ImmutableArray<RuleSetting> Settings { get; init; }

    /// <summary>Ids of the rules whose findings on the same subject fold into this one's.</summary>
    public required ImmutableArray<string> Supersedes { get; init; }

    /// <summary>Bad ones first, in order of name.</summary>
    public required ImmutableArray<RuleExample> Examples { get; init; }

    public static RuleDocument Of(CompiledRule rule, ImmutableArray<RuleExample> examples) => new()
    {
        Info = rule.Info,
        Severities = [.. rule.Severities.Select(item => item.Is).Distinct().OrderDescending()],
        Message = rule.Message.ToString(),
        Settings = rule.Settings,
        Supersedes = rule.Supersedes,
        Examples = examples,
    };
}
