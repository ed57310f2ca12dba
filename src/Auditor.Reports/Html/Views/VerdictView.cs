namespace Auditor.Reports.Html;

/// <param name="Gate">In words: <c>NO-GO</c>.</param>
/// <param name="Tone">Style class: <c>bad</c>, <c>warn</c>, <c>ok</c>.</param>
/// <param name="Sign">A sign beside the colour: cross, exclamation mark, tick.</param>
/// <param name="ScoreLength">The score as a whole number, for the drawn ring.</param>
/// <param name="MoreReasons">Reasons beyond the first three.</param>
internal sealed record VerdictView(
    string Gate,
    string Tone,
    string Sign,
    string Score,
    int ScoreLength,
    string Grade,
    string Identity,
    string Coverage,
    string Checked,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> MoreReasons);
