namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>Names that the public DNS can have, unlike those of a machine or a local network.</summary>
internal static class PublicName
{
    /// <summary>RFC 6761, RFC 6762, RFC 8375, RFC 9476, ICANN's .internal, and what container platforms and home networks use.</summary>
    private static readonly string[] PrivateEnds =
    [
        ".localhost", ".local", ".test", ".invalid", ".internal", ".arpa", ".alt", ".lan", ".home", ".corp", ".intranet", ".private",
        ".localdomain", ".docker", ".svc", ".onion",
    ];

    /// <param name="name">As in server_name, in lower case.</param>
    public static bool Is(string name)
    {
        var bare = name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name.TrimStart('.');
        var dot = bare.LastIndexOf('.');
        if (dot <= 0 || dot == bare.Length - 1 || name[0] == '~') return false;
        if (bare.AsSpan(dot + 1).IndexOfAnyExceptInRange('0', '9') < 0) return false;
        return IsHostName(bare) && !Array.Exists(PrivateEnds, end => bare.EndsWith(end, StringComparison.Ordinal));
    }

    private static bool IsHostName(string name)
    {
        foreach (var character in name)
        {
            if (character < 0x80 && !char.IsAsciiLetterOrDigit(character) && character is not ('-' or '.' or '_')) return false;
        }

        return true;
    }
}
