using System.Collections.Immutable;

namespace Auditor.Rules.Model;

/// <summary>What a verdict needs to know of a rule, whether it was asked or not.</summary>
public sealed record RuleFacts
{
    /// <summary><c>pack/name</c>, permanent.</summary>
    public required string Id { get; init; }

    /// <summary>The artifact kinds it looks at.</summary>
    public required ImmutableArray<string> Kinds { get; init; }

    /// <summary>The highest severity that the rule can give.</summary>
    public required Severity Severity { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>Off unless the configuration or profile turns it on.</summary>
    public bool IsOptIn { get; init; }

    /// <summary>Ids of the controls that this rule decides.</summary>
    public ImmutableArray<string> Decides { get; init; } = [];

    public static RuleFacts Of(RuleInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        return new RuleFacts
        {
            Id = info.Id,
            Kinds = info.Kinds,
            Severity = info.Severity,
            Confidence = info.Confidence,
            IsOptIn = info.IsOptIn,
            Decides = info.Decides,
        };
    }
}
