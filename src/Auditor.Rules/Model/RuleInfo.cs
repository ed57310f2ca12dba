using System.Collections.Immutable;

namespace Auditor.Rules.Model;

/// <summary>What people and reports need to know of a rule. How it decides is in <c>CompiledRule</c>.</summary>
public sealed record RuleInfo
{
    /// <summary><c>pack/name</c>, permanent.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The artifact kinds it looks at.</summary>
    public required ImmutableArray<string> Kinds { get; init; }

    /// <summary>The highest severity that the rule can give.</summary>
    public required Severity Severity { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>One or two sentences for a person in a hurry.</summary>
    public required string Why { get; init; }

    /// <summary>Off unless the configuration or profile turns it on.</summary>
    public bool IsOptIn { get; init; }

    /// <summary>Ids of the controls that this rule decides.</summary>
    public ImmutableArray<string> Decides { get; init; } = [];

    public ImmutableArray<Reference> References { get; init; } = [];

    public string? FixTitle { get; init; }

    public FixSafety? FixSafety { get; init; }

    public string Pack => Id[..Math.Max(0, Id.IndexOf('/', StringComparison.Ordinal))];

    public string Name => Id[(Id.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
