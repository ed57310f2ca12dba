namespace Auditor.Reports.Html;

/// <param name="Note">Waiver or attestation, or empty.</param>
/// <param name="Findings">Links to the findings that decide it.</param>
internal sealed record ControlView(
    string Id,
    string Title,
    string Verdict,
    string Tone,
    string Because,
    string Note,
    int Weight,
    bool IsBlocker,
    string Loss,
    string Evidence,
    IReadOnlyList<LinkView> Findings);
