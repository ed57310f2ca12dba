using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>Where <c>proxy_pass</c> and its kin pass requests to.</summary>
internal sealed class PassTarget
{
    private PassTarget(Directive directive)
    {
        var written = directive[0];
        var scheme = written.IndexOf("://", StringComparison.Ordinal);
        Scheme = scheme < 0 ? "" : written[..scheme].ToLowerInvariant();
        var rest = scheme < 0 ? written : written[(scheme + 3)..];
        (Address, Uri) = Split(rest);
        IsVariable = Address.Contains('$', StringComparison.Ordinal) || (scheme < 0 && directive.Name == "proxy_pass" && written.Contains('$', StringComparison.Ordinal));
        HostStart = scheme < 0 ? 0 : scheme + 3;
        Host = HostName.Of(Address);
    }

    public static PassTarget Of(Directive directive) => directive.Facts(made => new PassTarget(made));

    public string Scheme { get; }

    /// <summary>Host and port, or a Unix socket.</summary>
    public string Address { get; }

    /// <summary>Where the address begins in the argument.</summary>
    public int HostStart { get; }

    /// <summary>Null when nothing stands behind the address.</summary>
    public string? Uri { get; }

    public bool IsVariable { get; }

    public HostName Host { get; }

    private static (string Address, string? Uri) Split(string rest)
    {
        if (rest.StartsWith("unix:", StringComparison.Ordinal))
            return rest.IndexOf(':', 5) is var colon and > 0 ? (rest[..colon], colon + 1 < rest.Length ? rest[(colon + 1)..] : null) : (rest, null);
        var slash = rest.AsSpan().IndexOfAny('/', '?');
        return slash < 0 ? (rest, null) : (rest[..slash], rest[slash..]);
    }
}
