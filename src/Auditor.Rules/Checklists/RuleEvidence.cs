using System.Collections.Immutable;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Checklists;

/// <summary>What one deciding rule found out, over all artifacts.</summary>
/// <param name="IsOff">It ought to have decided and was turned off.</param>
/// <param name="Failures">Above <c>info</c>, the worst first.</param>
/// <param name="Unjudged">Not evaluated, or broken; the worst first.</param>
/// <param name="LookedAt">Subjects that hold.</param>
/// <param name="Remarked">Findings of severity <c>info</c>: they neither hold nor fail, such as what a file for development lacks.</param>
/// <param name="FoldedFailures">Failures counted whose finding was folded into another rule's.</param>
/// <param name="UnnamedUnknowns">Unjudged subjects counted without a finding.</param>
internal sealed record RuleEvidence(
    RuleFacts Rule,
    bool IsOff,
    ImmutableArray<Finding> Failures,
    ImmutableArray<Finding> Unjudged,
    int LookedAt,
    int Remarked,
    SourceLocation? FirstPassed,
    int FoldedFailures,
    int UnnamedUnknowns);
