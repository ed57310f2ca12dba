namespace Auditor.Rules.Checklists;

/// <summary>A person accepts that a control is not met. It changes the gate, never the score.</summary>
/// <param name="By">Who.</param>
/// <param name="Until">The last day on which it holds.</param>
public sealed record Waiver(string Control, string By, string Reason, DateOnly Until)
{
    internal bool IsActive(DateOnly asOf) => !string.IsNullOrWhiteSpace(By) && !string.IsNullOrWhiteSpace(Reason) && asOf <= Until;
}
