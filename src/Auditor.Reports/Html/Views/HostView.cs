namespace Auditor.Reports.Html;

/// <param name="Blockers">Ids of those not met, with commas between.</param>
/// <param name="Unknown">How many controls.</param>
/// <param name="Gaps">What could not be seen.</param>
internal sealed record HostView(string Name, string Verdict, string Tone, string Score, string Blockers, int Unknown, string Gaps);
