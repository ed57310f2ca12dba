using System.Buffers;
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

    private static readonly Dictionary<string, double> Units = Declare(
        (1e-9, "ns nsec"),
        (1e-6, "us usec \u00b5s \u03bcs"),
        (1e-3, "ms msec"),
        (1, "s sec second seconds"),
        (60, "m min minute minutes"),
        (3_600, "h hr hour hours"),
        (86_400, "d day days"),
        (604_800, "w week weeks"),
        (2_629_800, "M month months"),
        (31_557_600, "y year years"));

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

    private static Dictionary<string, double> Declare(params (double Seconds, string Names)[] units)
    {
        var seconds = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            foreach (var name in unit.Names.Split(' ')) seconds.Add(name, unit.Seconds);
        }

        return seconds;
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
