using System.Globalization;
using Auditor.Documents;

namespace Auditor.Parsers.Host;

/// <summary>Looks up values in the lines of sections.</summary>
internal static class HostValues
{
    /// <summary>The value of a key, and where its line stands.</summary>
    public static (string Value, SourceSpan Span)? Find(HostEvidence evidence, string section, string key, char separator)
    {
        foreach (var line in evidence.Lines(section))
        {
            var (name, value) = line.Pair(separator);
            if (name == key) return (value, line.Span);
        }

        return null;
    }

    /// <summary>The number that a text begins with, in the words of /proc (<c>16384 kB</c>); null when it begins with none.</summary>
    public static long? Number(string? text)
    {
        if (text is null) return null;
        var end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return long.TryParse(text.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
