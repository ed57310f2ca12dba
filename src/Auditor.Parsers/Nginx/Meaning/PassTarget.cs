using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>Where <c>proxy_pass</c> and its kin pass requests to.</summary>
internal sealed class PassTarget
{
    private PassTarget(string written, bool needsScheme)
    {
        var scheme = written.IndexOf("://", StringComparison.Ordinal);
        Scheme = scheme < 0 ? "" : written[..scheme].ToLowerInvariant();
        var rest = scheme < 0 ? written : written[(scheme + 3)..];
        (Address, Uri) = Split(rest);
        IsVariable = Address.Contains('$', StringComparison.Ordinal) || (scheme < 0 && needsScheme && written.Contains('$', StringComparison.Ordinal));
        HostStart = scheme < 0 ? 0 : scheme + 3;
        Host = HostName.Of(Address);
    }

    public static PassTarget Of(Directive directive) => directive.Facts(made => new PassTarget(made[0], made.Name == "proxy_pass"));

    /// <summary>Of the URL of a proxy_pass.</summary>
    public static PassTarget Of(string url) => new(url, needsScheme: true);

    public string Scheme { get; }

    /// <summary>Host and port, or a Unix socket.</summary>
    public string Address { get; }

    /// <summary>Where the address begins in the argument.</summary>
    public int HostStart { get; }

    /// <summary>Where the host ends: a port does not belong to it.</summary>
    public int HostEnd => HostStart + (Host.Unix.Length > 0 ? Address.Length : Host.Host.Length);

    /// <summary>Null when nothing stands behind the address.</summary>
    public string? Uri { get; }

    public bool IsVariable { get; }

    public HostName Host { get; }

    private static (string Address, string? Uri) Split(string rest)
    {
        if (rest.StartsWith("unix:", StringComparison.Ordinal))
            return rest.IndexOf(':', 5) is var colon and > 0 ? (rest[..colon], colon + 1 < rest.Length ? rest[(colon + 1)..] : null) : (rest, null);
        var slash = rest.AsSpan().IndexOfAny('/', '?');
        var path = PathVariable(slash < 0 ? rest : rest[..slash]);
        if (path > 0) slash = path;
        return slash < 0 ? (rest, null) : (rest[..slash], rest[slash..]);
    }

    /// <summary>Where a variable begins that holds a path or arguments: the host ends there. -1 when there is none.</summary>
    private static int PathVariable(string address)
    {
        foreach (var use in VariableUse.In(address))
        {
            if (use.Name is "uri" or "request_uri" or "document_uri" or "is_args") return use.Start;
        }

        return -1;
    }
}
