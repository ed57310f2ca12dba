using System.Text;

namespace Auditor.Sources.Ports.Dialogues;

/// <summary>Text in answers that need not be text.</summary>
internal static class Ascii
{
    private const int LongestShown = 80;

    public static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);

    /// <summary>The first line without its end; null while it has none.</summary>
    public static string? FirstLine(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)'\n');
        return end < 0 ? null : Text(bytes[..end].TrimEnd((byte)'\r'));
    }

    /// <summary>The bytes as characters, what is not printable ASCII as a dot.</summary>
    public static string Text(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var one in bytes) text.Append(one is >= 0x20 and < 0x7f ? (char)one : '.');
        return text.ToString();
    }

    /// <summary>As much as a report shows: the first line that is not empty, in hexadecimal where it is no text.</summary>
    public static string? Shown(ReadOnlySpan<byte> bytes)
    {
        var line = bytes.Trim("\r\n"u8);
        if (line.IsEmpty) return null;
        var end = line.IndexOfAny((byte)'\r', (byte)'\n');
        if (end >= 0) line = line[..end];
        line = line[..Math.Min(line.Length, LongestShown)];
        return line.IndexOfAnyExceptInRange((byte)0x20, (byte)0x7e) < 0
            ? Text(line)
            : "0x" + Convert.ToHexStringLower(line[..Math.Min(line.Length, LongestShown / 4)]);
    }

    /// <summary>The characters behind a mark up to the first that is not part of a version; null when the mark is not there.</summary>
    public static string? VersionBehind(string text, string mark)
    {
        var start = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        if (start < 0) return null;
        start += mark.Length;
        while (start < text.Length && text[start] is ' ' or '"' or ':' or '=') start++;
        var end = start;
        while (end < text.Length && end - start < LongestShown && (char.IsAsciiLetterOrDigit(text[end])
            || text[end] is '.' or '-' or '+' or '_' or '~')) end++;
        return end > start ? text[start..end] : null;
    }
}
