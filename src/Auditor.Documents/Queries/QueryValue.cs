using System.Buffers;
using System.Globalization;

namespace Auditor.Documents.Queries;

/// <summary>Conversions between XPath's values (XPath 1.0 sections 4.2 to 4.4).</summary>
internal static class QueryValue
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    public static bool Truth(double number) => number != 0 && !double.IsNaN(number);

    /// <summary>Blanks, a minus sign, digits with or without a point, blanks; anything else is NaN.</summary>
    public static double Number(string text)
    {
        var trimmed = text.AsSpan().Trim(" \t\r\n");
        var digits = trimmed.StartsWith('-') ? trimmed[1..] : trimmed;
        if (digits.IsEmpty || digits.ContainsAnyExcept(NumberCharacters)) return double.NaN;
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return double.TryParse(trimmed, style, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
    }

    /// <summary>The nearest whole number, of two the larger one.</summary>
    public static double Round(double number)
    {
        var below = Math.Floor(number);
        return number - below >= 0.5 ? below + 1 : below;
    }

    /// <summary>The shortest digits that give the number back, never with an exponent, never "-0". Past what a decimal holds, fifteen digits must do.</summary>
    public static string Text(double number)
    {
        if (double.IsNaN(number)) return "NaN";
        if (double.IsInfinity(number)) return number > 0 ? "Infinity" : "-Infinity";
        if (number == 0) return "0";
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        if (!shortest.Contains('E', StringComparison.Ordinal)) return shortest;
        return decimal.TryParse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture, out var plain) && plain != 0
            ? plain.ToString(CultureInfo.InvariantCulture)
            : number.ToString("0.#", CultureInfo.InvariantCulture);
    }
}
