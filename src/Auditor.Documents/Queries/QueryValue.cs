using System.Globalization;
using System.Xml.XPath;

namespace Auditor.Documents.Queries;

/// <summary>Conversions of evaluated values, as XPath 1.0 section 4.2 has them.</summary>
internal static class QueryValue
{
    /// <summary>What <c>string()</c> gives: of a node-set the value of its first node in document order.</summary>
    public static string Text(object value) => value switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        double number => Text(number),
        XPathNodeIterator nodes => nodes.MoveNext() ? nodes.Current?.Value ?? "" : "",
        _ => throw new XPathException($"A value of type {value.GetType().Name} has no text."),
    };

    // The shortest digits that give the number back, never with an exponent, never "-0". Past what a decimal holds, fifteen digits must do.
    private static string Text(double number)
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
