using System.Text;

namespace Auditor.Parsers.Nginx.Reading;

/// <summary>What nginx makes of backslashes when it has found the end of a token.</summary>
internal static class ConfigEscapes
{
    /// <summary><c>\" \' \\</c> lose the backslash, <c>\t \r \n</c> become control characters, every other one keeps it.</summary>
    public static string Resolve(ReadOnlySpan<char> written)
    {
        var value = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            var next = written[i] == '\\' && i + 1 < written.Length ? written[i + 1] : '\0';
            if (next is '"' or '\'' or '\\' or 't' or 'r' or 'n') i++;
            value.Append(next switch { '"' or '\'' or '\\' => next, 't' => '\t', 'r' => '\r', 'n' => '\n', _ => written[i] });
        }

        return value.ToString();
    }
}
