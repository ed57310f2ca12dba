using System.Globalization;
using Auditor.Documents.Queries.Evaluation;

namespace Auditor.Documents.Queries.Functions;

/// <summary>The functions that give a number: those of XPath 1.0 sections 4.1, 4.2 and 4.4, and our own.</summary>
internal static class NumberFunctions
{
    public static NumberCall.Body? Named(string name) => name switch
    {
        "position" => static (_, in focus, _) => focus.Position,
        "last" => static (_, in focus, _) => focus.Size,
        "count" => static (evaluation, in focus, arguments) => ((NodesOperation)arguments[0]).Places(evaluation, focus).Count,
        "sum" => Sum,
        "number" => static (evaluation, in focus, arguments) => arguments[0].Number(evaluation, focus),
        "string-length" => static (evaluation, in focus, arguments) => arguments[0].Text(evaluation, focus).Length,
        "floor" => static (evaluation, in focus, arguments) => Math.Floor(arguments[0].Number(evaluation, focus)),
        "ceiling" => static (evaluation, in focus, arguments) => Math.Ceiling(arguments[0].Number(evaluation, focus)),
        "round" => static (evaluation, in focus, arguments) => QueryValue.Round(arguments[0].Number(evaluation, focus)),

        // compare-versions(a, b): -1, 0 or 1; NaN when one of them is no version. See VersionText.
        "compare-versions" => static (evaluation, in focus, arguments) =>
            VersionText.Compare(arguments[0].Text(evaluation, focus), arguments[1].Text(evaluation, focus)),

        // duration-seconds(text): seconds of 1m30s, 500ms, 2h; NaN when it is no duration. See DurationText.
        "duration-seconds" => static (evaluation, in focus, arguments) => DurationText.Seconds(arguments[0].Text(evaluation, focus)),

        // days-until(date, today): whole days from today to the date, negative when it is past; both are YYYY-MM-DD, else NaN.
        "days-until" => static (evaluation, in focus, arguments) =>
            Day(arguments[0].Text(evaluation, focus)) - Day(arguments[1].Text(evaluation, focus)),
        _ => null,
    };

    private static double Sum(Evaluation.Evaluation evaluation, in Focus focus, Operation[] arguments)
    {
        var places = ((NodesOperation)arguments[0]).Places(evaluation, focus);
        var sum = 0.0;
        for (var i = 0; i < places.Count; i++) sum += QueryValue.Number(evaluation.Value(places[i]));
        return sum;
    }

    private static double Day(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber : double.NaN;
}
