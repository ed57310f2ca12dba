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

    // Never with an exponent, never "-0".
    private static string Text(double number)
    {
        if (double.IsNaN(number)) return "NaN";
        if (double.IsInfinity(number)) return number > 0 ? "Infinity" : "-Infinity";
        return number == 0 ? "0" : number.ToString("0.###############", CultureInfo.InvariantCulture);
    }
}
