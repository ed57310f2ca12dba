using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace Auditor.Documents.Queries.Functions;

/// <summary>
/// A length of time as Go's <c>time.ParseDuration</c>, compose and <c>systemd.time(7)</c> write it: numbers with units, added up
/// (<c>1h30m</c>, <c>5min 20s</c>, <c>1.5h</c>). A number alone is seconds, as in systemd. <c>m</c> is minutes and <c>M</c> months.
/// </summary>
internal static class DurationText
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");
    private static readonly SearchValues<char> AfterUnit = SearchValues.Create("0123456789. \t");
    private static readonly FrozenDictionary<string, double> Units = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["ns"] = 1e-9, ["nsec"] = 1e-9,
        ["us"] = 1e-6, ["usec"] = 1e-6, ["\u00b5s"] = 1e-6, ["\u03bcs"] = 1e-6,
        ["ms"] = 1e-3, ["msec"] = 1e-3,
        ["s"] = 1, ["sec"] = 1, ["second"] = 1, ["seconds"] = 1,
        ["m"] = 60, ["min"] = 60, ["minute"] = 60, ["minutes"] = 60,
        ["h"] = 3600, ["hr"] = 3600, ["hour"] = 3600, ["hours"] = 3600,
        ["d"] = 86_400, ["day"] = 86_400, ["days"] = 86_400,
        ["w"] = 604_800, ["week"] = 604_800, ["weeks"] = 604_800,
        ["M"] = 2_629_800, ["month"] = 2_629_800, ["months"] = 2_629_800,
        ["y"] = 31_557_600, ["year"] = 31_557_600, ["years"] = 31_557_600,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Seconds, or NaN when the text is no duration.</summary>
    public static double Seconds(string text)
    {
        var rest = text.AsSpan().Trim(" \t");
        var sign = rest.StartsWith("-") ? -1 : 1;
        if (rest.Length > 0 && rest[0] is '-' or '+') rest = rest[1..];
        if (rest.IsEmpty) return double.NaN;
        if (Number(rest) is var alone && !double.IsNaN(alone)) return sign * alone;
        var total = 0.0;
        while (!rest.IsEmpty) total += Part(ref rest);
        return sign * total;
    }

    // One number with its unit; NaN makes the whole sum NaN.
    private static double Part(ref ReadOnlySpan<char> rest)
    {
        var digits = rest.IndexOfAnyExcept(NumberCharacters);
        if (digits <= 0) return Fail(ref rest);
        var number = Number(rest[..digits]);
        rest = rest[digits..].TrimStart(" \t");
        var letters = rest.IndexOfAny(AfterUnit);
        var unit = letters < 0 ? rest : rest[..letters];
        if (!Units.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(unit, out var seconds)) return Fail(ref rest);
        rest = rest[unit.Length..].TrimStart(" \t");
        return number * seconds;
    }

    private static double Fail(ref ReadOnlySpan<char> rest)
    {
        rest = [];
        return double.NaN;
    }

    // Double.TryParse alone would take "infinity".
    private static double Number(ReadOnlySpan<char> text)
    {
        var isPlain = !text.ContainsAnyExcept(NumberCharacters);
        return isPlain && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
    }
}
