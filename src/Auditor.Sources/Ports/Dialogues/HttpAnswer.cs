using System.Globalization;
using System.Text;

namespace Auditor.Sources.Ports.Dialogues;

/// <summary>As much of an HTTP/1 answer as was read (RFC 9112): status, headers, the beginning of the body.</summary>
internal sealed class HttpAnswer
{
    private readonly string head;

    private HttpAnswer(string text, int headEnd, int status)
    {
        Text = text;
        Status = status;
        head = headEnd < 0 ? text : text[..headEnd];
        IsWhole = headEnd >= 0 && IsBodyWhole(text.Length - headEnd - 4);
    }

    /// <summary>All of it, one character a byte.</summary>
    public string Text { get; }

    public int Status { get; }

    /// <summary>Its length says that nothing follows.</summary>
    public bool IsWhole { get; }

    public string StatusLine => head.Split('\r', '\n')[0] is { Length: > 60 } line ? line[..60] : head.Split('\r', '\n')[0];

    /// <summary>It asks for credentials or says that these here do not suffice.</summary>
    public bool IsRefusal =>
        Status is 401 or 403 || (Status is 400 or 516 && (Contains("user name is empty") || Contains("AUTHENTICATION_FAILED")));

    /// <summary>The scheme of WWW-Authenticate (RFC 9110 section 11.6.1).</summary>
    public string? Scheme => Header("WWW-Authenticate")?.Split(' ')[0];

    /// <summary>Null when it is no HTTP answer or its first line is not whole.</summary>
    public static HttpAnswer? Of(ReadOnlySpan<byte> received)
    {
        if (!received.StartsWith("HTTP/1."u8) || received.IndexOf((byte)'\n') < 12) return null;
        var text = Encoding.Latin1.GetString(received);
        return int.TryParse(text.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status >= 100
            ? new HttpAnswer(text, text.IndexOf("\r\n\r\n", StringComparison.Ordinal), status)
            : null;
    }

    /// <summary>What was received is the beginning of an answer, or nothing yet.</summary>
    public static bool MayFollow(ReadOnlySpan<byte> received)
    {
        var start = "HTTP/1."u8;
        return received.StartsWith(start) || start.StartsWith(received);
    }

    public bool Contains(string mark) => Text.Contains(mark, StringComparison.Ordinal);

    /// <summary>The value of the first header of this name.</summary>
    public string? Header(string name)
    {
        foreach (var line in head.Split('\n').Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon == name.Length && line.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return Ascii.Shown(Encoding.Latin1.GetBytes(line[(colon + 1)..].Trim()));
        }

        return null;
    }

    private bool IsBodyWhole(int body)
    {
        if (Status is 204 or 304) return true;
        return long.TryParse(Header("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? body >= length
            : Text.EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal);
    }
}
