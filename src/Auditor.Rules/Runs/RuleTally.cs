namespace Auditor.Rules.Runs;

/// <summary>How often a rule came to which outcome, over all artifacts.</summary>
/// <param name="FirstEvidence">Where the first passed subject stands, in the order of paths; null when none passed.</param>
public sealed record RuleTally(string RuleId, int Passed, int Failed, int NotApplicable, int NotEvaluated, int Errors, SourceLocation? FirstEvidence)
{
    /// <summary>The rule looked at no subject at all.</summary>
    public bool LookedAtNothing => Passed + Failed + NotEvaluated + Errors == 0;
}
