using System.Text;

namespace Auditor.Parsers.Nginx.Reading;

/// <summary>The buffer through which nginx reads its configuration (<c>NGX_CONF_BUFFER</c>): a token that fills it is refused.</summary>
internal static class ConfigBuffer
{
    /// <summary>In bytes.</summary>
    public const int Size = 4096;

    /// <param name="isAtEnd">The token ends with the file: nginx sees the end before it sees the full buffer.</param>
    public static bool IsFilled(string text, int from, int to, bool isAtEnd)
    {
        var limit = isAtEnd ? Size + 1 : Size;
        var units = to - from;
        return units >= limit || (units * 3 >= limit && Encoding.UTF8.GetByteCount(text.AsSpan(from, units)) >= limit);
    }
}
