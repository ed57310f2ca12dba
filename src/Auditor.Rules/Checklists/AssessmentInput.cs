using System.Collections.Immutable;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Checklists;

/// <summary>All that verdicts, score and gate are made from. No order in it matters.</summary>
public sealed record AssessmentInput
{
    public required Checklist Checklist { get; init; }

    public required string Profile { get; init; }

    /// <summary>Of <see cref="Scopes"/>: what the user pointed at.</summary>
    public required ImmutableArray<string> Scope { get; init; }

    /// <summary>
    /// The rules of this version. Those that are on by default and above <c>info</c> fix which controls are covered,
    /// and a control is unknown while one of its is turned off.
    /// </summary>
    public required ImmutableArray<RuleFacts> ShippedRules { get; init; }

    /// <summary>The rules that were on, with the severities of this run.</summary>
    public required ImmutableArray<RuleInfo> ActiveRules { get; init; }

    /// <summary>Suppressed ones included.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    public required ImmutableArray<RuleTally> Tallies { get; init; }

    /// <summary>Empty when everything in the targets was seen.</summary>
    public ImmutableArray<EvidenceGap> Gaps { get; init; } = [];

    /// <summary>By control id, of the controls that have a condition.</summary>
    public ImmutableDictionary<string, Applicability> Applicability { get; init; } = ImmutableDictionary<string, Applicability>.Empty;

    public ImmutableArray<Attestation> Attestations { get; init; } = [];

    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    /// <summary>Failures of the tool itself, as sentences. With any of them the gate is NO-GO.</summary>
    public ImmutableArray<string> ToolFailures { get; init; } = [];

    public required DateOnly AsOf { get; init; }
}
