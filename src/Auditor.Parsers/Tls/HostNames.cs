namespace Auditor.Parsers.Tls;

/// <summary>Compares names of certificates with hosts (RFC 6125, section 6.4.3; RFC 9525, section 6.3).</summary>
internal static class HostNames
{
    /// <summary>Whether a name of a certificate is the host, or a wildcard for exactly its first label.</summary>
    public static bool Covers(string name, string host)
    {
        name = name.TrimEnd('.');
        host = host.TrimEnd('.');
        if (string.Equals(name, host, StringComparison.OrdinalIgnoreCase)) return host.Length > 0;
        if (!name.StartsWith("*.", StringComparison.Ordinal)) return false;
        var dot = host.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && name.AsSpan(1).Equals(host.AsSpan(dot), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The other of <c>example.com</c> and <c>www.example.com</c>; null for other hosts: only these are commonly typed both ways.</summary>
    public static string? TwinOf(string host)
    {
        const string Www = "www.";
        var labels = host.Split('.');
        if (Array.Exists(labels, label => label.Length == 0) || char.IsAsciiDigit(host[^1])) return null;
        if (host.StartsWith(Www, StringComparison.OrdinalIgnoreCase)) return labels.Length == 3 ? host[Www.Length..] : null;
        return labels.Length == 2 ? Www + host : null;
    }
}
