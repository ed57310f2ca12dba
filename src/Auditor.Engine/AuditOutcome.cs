using System.Collections.Immutable;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Engine;

/// <summary>A run, or why there is none.</summary>
public sealed record AuditOutcome
{
    public Run? Run { get; init; }

    public AuditFailure? Failure { get; init; }

    /// <summary>Sentences for the user: what, where, why, and what to do.</summary>
    public ImmutableArray<string> Messages { get; init; } = [];

    /// <summary>What the profile and the configuration fail the run on.</summary>
    public Severity? FailOn { get; init; }

    /// <summary>The listings that the run was made from, for those who edit files afterwards.</summary>
    public ImmutableArray<AuditedTarget> Targets { get; init; } = [];

    internal static AuditOutcome Of(AuditFailure failure, params ImmutableArray<string> messages) => new() { Failure = failure, Messages = messages };
}
