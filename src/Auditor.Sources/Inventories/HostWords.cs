using System.Globalization;
using System.Net;
using Auditor.Documents;

namespace Auditor.Sources.Inventories;

/// <summary>Which words can be given to the SSH client as the name of a host, a user, a port or a file, without being read as anything
/// else.</summary>
internal static class HostWords
{
    private const int LongestName = 253;

    /// <summary>A name or an address. Whatever else a name of ssh_config(5) may hold, it is no option, no list and no command.</summary>
    public static bool IsAddress(string text) =>
        text.Length is > 0 and <= LongestName && text[0] != '-'
            && (text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_') || IPAddress.TryParse(text, out _));

    public static bool IsName(string text) =>
        text.Length is > 0 and <= LongestName && text[0] is not ('-' or '!' or '&')
        && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));

    public static bool IsUser(string text) =>
        text.Length is > 0 and <= 256 && text[0] != '-' && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == ':');

    public static bool IsFile(string text) => text.Length is > 0 and <= 4096 && !text.Any(char.IsControl);

    public static int? Port(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0 ? port : null;

    /// <summary>A word as messages quote it.</summary>
    public static string Quoted(string text) => $"'{ShownText.Of(text.Length > 64 ? text[..64] + "…" : text)}'";
}
