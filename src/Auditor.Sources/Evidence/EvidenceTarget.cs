using System.Diagnostics.CodeAnalysis;

namespace Auditor.Sources.Evidence;

/// <summary>A target that is no folder: what the user wrote as <c>scheme://host:port/path</c>.</summary>
/// <param name="Text">As the user wrote it.</param>
/// <param name="Scheme">In lower case.</param>
/// <param name="Host">A name in lower case and ASCII (xn--), or an address without brackets.</param>
/// <param name="Port">Null when none is written, or that of the scheme.</param>
/// <param name="Path">With its slash; <c>/</c> when none is written.</param>
public sealed record EvidenceTarget(string Text, string Scheme, string Host, int? Port, string Path)
{
    /// <summary>Whom to log in as, of a target of SSH; null when the client's settings say it.</summary>
    public string? User { get; init; }

    /// <summary>The scheme of a Docker engine, which is written without a host: <c>docker://</c> or <c>docker:///path/to/docker.sock</c>.</summary>
    public const string Docker = "docker";

    /// <summary>What an inventory calls it; null when it goes by its address.</summary>
    public string? Name { get; init; }

    /// <summary>A private key for it, besides those of the client's settings.</summary>
    public string? IdentityFile { get; init; }

    private const string Ssh = "ssh";
    private const string DockerStart = Docker + "://";

    /// <summary>Whether a target is written as a URL, known scheme or not.</summary>
    public static bool IsUrl(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = text.IndexOf("://", StringComparison.Ordinal);
        return end > 0 && char.IsAsciiLetter(text[0]) && text.AsSpan(0, end).IndexOfAnyExcept(SchemeCharacters) < 0;
    }

    /// <summary>The target, or a sentence that says what is wrong with it.</summary>
    public static EvidenceTarget? Parse(string text, out string? mistake)
    {
        mistake = null;
        ArgumentNullException.ThrowIfNull(text);
        if (text.StartsWith(DockerStart + "/", StringComparison.OrdinalIgnoreCase) || text.Equals(DockerStart, StringComparison.OrdinalIgnoreCase)) return Engine(text);
        if (!TryCreate(text, out var url)) mistake = $"'{text}' is no URL: it is written scheme://host, scheme://host:port or scheme://host:port/path.";
        else if (url.UserInfo.Length > 0 && (url.Scheme != Ssh || url.UserInfo.Contains(':', StringComparison.Ordinal)))
            mistake = $"{url.Scheme}://{url.Host}: a URL with a user or password is not audited; no probe logs in anywhere.";
        else if (url.Host.Length == 0) mistake = $"'{text}' names no host.";
        else return Of(text, url);
        return null;
    }

    /// <summary>The name of the folder that its evidence is kept in: the host, with the port when one is written. Looks of different kinds at one host are kept apart: old evidence of one would be taken for new with that of the other.</summary>
    public string FolderName
    {
        get
        {
            var look = Scheme switch { "http" or "https" => Host, Docker => $"localhost_{Scheme}{Path.TrimEnd('/')}", _ => $"{Name ?? Host}_{Scheme}" };
            var name = Name is null && Port is { } port
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{look}_{port}") : look;
            return string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '_')).TrimStart('.');
        }
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private static bool TryCreate(string text, [NotNullWhen(true)] out Uri? url) => Uri.TryCreate(text, UriKind.Absolute, out url) && IsUrl(text);

    /// <summary>The path is taken as it is written: a name of a file, in which nothing is escaped.</summary>
    private static EvidenceTarget Engine(string text) => new(text, Docker, "", null, text.Length > DockerStart.Length ? text[DockerStart.Length..] : "/");

    private static EvidenceTarget Of(string text, Uri url) =>
            new(
                text,
                url.Scheme,
                url.Scheme == Ssh ? AsWritten(text, url) : url.IdnHost.Trim('[', ']'),
                url.IsDefaultPort ? null : url.Port,
                url.PathAndQuery.Length == 0 ? "/" : url.PathAndQuery)
            {
                User = url.UserInfo.Length > 0 ? Uri.UnescapeDataString(url.UserInfo) : null,
            };

    /// <summary>Names of ssh_config(5) are told apart by case, and only the client knows what they stand for.</summary>
    private static string AsWritten(string text, Uri url)
    {
        var host = url.IdnHost.Trim('[', ']');
        var start = text.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = text.IndexOf('/', start);
        var authority = end < 0 ? text[start..] : text[start..end];
        var at = authority.IndexOf(host, authority.LastIndexOf('@') + 1, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? host : authority.Substring(at, host.Length);
    }
}
