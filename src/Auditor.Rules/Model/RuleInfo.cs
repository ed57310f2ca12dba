using System.Collections.Immutable;

namespace Auditor.Rules.Model;

/// <summary>What people and reports need to know of a rule. How it decides is in <c>CompiledRule</c>.</summary>
public sealed record RuleInfo : RuleFacts
{
    public required string Title { get; init; }

    /// <summary>One or two sentences for a person in a hurry.</summary>
    public required string Why { get; init; }

    public ImmutableArray<Reference> References { get; init; } = [];

    public string? FixTitle { get; init; }

    public FixSafety? FixSafety { get; init; }

    public string Pack => Id[..Math.Max(0, Id.IndexOf('/', StringComparison.Ordinal))];

    public string Name => Id[(Id.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
