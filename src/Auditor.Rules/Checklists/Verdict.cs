namespace Auditor.Rules.Checklists;

public enum Verdict
{
    /// <summary>No shipped rule decides the control yet: it stays out of the score.</summary>
    NotCovered,
    Met,
    NotApplicable,
    Attested,
    Unknown,
    NotMet,
}
