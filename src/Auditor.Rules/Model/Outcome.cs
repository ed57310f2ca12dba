namespace Auditor.Rules.Model;

/// <summary>What a rule found out about one subject.</summary>
public enum Outcome
{
    /// <summary>The rule looked at the subject, and it holds.</summary>
    Passed,

    /// <summary>There is no such subject, and the search was complete.</summary>
    NotApplicable,

    /// <summary>There was no data to decide from; the reason is kept.</summary>
    NotEvaluated,

    /// <summary>The rule itself failed.</summary>
    Error,

    Failed,
}
