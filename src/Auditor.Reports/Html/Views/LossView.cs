namespace Auditor.Reports.Html;

/// <param name="Share">1 to 100: the loss relative to the biggest, for the drawn bar.</param>
internal sealed record LossView(
    string Points,
    int Share,
    string Id,
    string Title,
    string Verdict,
    string Tone,
    bool IsBlocker,
    string Because);
