using System.Collections.Immutable;

namespace Auditor.Rules.Checklists;

/// <summary>An item that a team must meet before going live.</summary>
public sealed record Control
{
    /// <summary><c>area.name</c>, permanent.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What is asked, in one sentence.</summary>
    public required string Asks { get; init; }

    public required string Section { get; init; }

    /// <summary>8 for a blocker, 5, 3, 1.</summary>
    public required int Weight { get; init; }

    public required bool IsBlocker { get; init; }

    /// <summary>Numbers of the guides that ask for it: <c>000</c>; empty when none does.</summary>
    public ImmutableArray<string> Guides { get; init; } = [];

    /// <summary>Scopes whose evidence decides it. A run whose scope names none of them leaves the control out.</summary>
    public required ImmutableArray<string> From { get; init; }

    /// <summary>Further evidence, that counts when the control is in scope and is only a finding otherwise.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>XPath on the deployment tree; when it selects nothing and the search was complete, the control does not apply.</summary>
    public string? AppliesWhen { get; init; }

    /// <summary>Why it does not apply then: <c>there is no data store in the deployment</c>.</summary>
    public string? NotApplicableBecause { get; init; }

    /// <summary>A person's word is what decides it.</summary>
    public bool IsDecidedByPerson => From.Contains(Scopes.Process);
}
