using System.Buffers;
using Auditor.Documents.Yaml;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Schema;

/// <summary>The type that YAML gives a scalar (YAML 1.2.2, 10.3.2; the words yes, no, on and off stay texts, as in go-yaml).</summary>
internal static class ScalarKind
{
    private static readonly SearchValues<char> Decimal = SearchValues.Create("0123456789_");
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF_");

    /// <summary>The letter of the kind; * when a variable decides it.</summary>
    public static char Of(ComposeScalar scalar)
    {
        if (!scalar.Uses.IsEmpty) return '*';
        if (scalar.Tag is "!!str") return 's';
        if (scalar.Style != YamlStyle.Plain) return 's';
        if (scalar.IsNull) return 'z';
        var text = scalar.Written.AsSpan();
        if (text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE") return 'b';
        if (text[0] is not ((>= '0' and <= '9') or '-' or '+' or '.')) return 's';
        if (IsInteger(text)) return 'i';
        return IsFloat(text) ? 'n' : 's';
    }

    private static bool IsInteger(ReadOnlySpan<char> text)
    {
        if (text[0] is '-' or '+') text = text[1..];
        if (text.StartsWith("0x")) return text.Length > 2 && text[2..].IndexOfAnyExcept(Hexadecimal) < 0;
        if (text.StartsWith("0o") || text.StartsWith("0b")) return text.Length > 2 && text[2..].IndexOfAnyExcept(Decimal) < 0;
        return text.Length > 0 && char.IsAsciiDigit(text[0]) && text.IndexOfAnyExcept(Decimal) < 0;
    }

    private static bool IsFloat(ReadOnlySpan<char> text)
    {
        if (text[0] is '-' or '+') text = text[1..];
        if (text is ".inf" or ".Inf" or ".INF" or ".nan" or ".NaN" or ".NAN") return true;
        var hasDigit = false;
        var dots = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i])) hasDigit = true;
            else if (text[i] == '.') dots++;
            else if (text[i] is 'e' or 'E') return hasDigit && dots <= 1 && IsExponent(text[(i + 1)..]);
            else return false;
        }

        return hasDigit && dots <= 1;
    }

    private static bool IsExponent(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[0] is '-' or '+') text = text[1..];
        return text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
