using System.Globalization;

namespace Auditor.Parsers.Compose.Schema;

/// <summary>Amounts of memory and processors: a number, with b, k, m, g or their long forms behind it (compose-spec, 11-extension.md, "Specifying byte values").</summary>
internal static class Quantity
{
    /// <summary>In bytes, or as the number says; null when it is none.</summary>
    public static decimal? Of(string text)
    {
        var value = text.AsSpan().Trim();
        var end = 0;
        while (end < value.Length && (char.IsAsciiDigit(value[end]) || value[end] == '.')) end++;
        if (!decimal.TryParse(value[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 1_000_000_000_000_000) return null;
        return value[end..].Trim().ToString().ToLowerInvariant() switch
        {
            "" or "b" => number,
            "k" or "kb" or "ki" or "kib" => number * 1024,
            "m" or "mb" or "mi" or "mib" => number * 1024 * 1024,
            "g" or "gb" or "gi" or "gib" => number * 1024 * 1024 * 1024,
            _ => null,
        };
    }
}
