namespace Auditor.Parsers.Ports;

/// <summary>
/// The distribution that built an SSH server, as its version line tells (debian/patches "DebianBanner"): <c>OpenSSH_9.2p1
/// Debian-2+deb12u3</c>.
/// </summary>
internal static class SshDistribution
{
    public static (string Name, string? Release)? Of(string version)
    {
        var blank = version.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 0) return null;
        var (software, comment) = (version[..blank], version[(blank + 1)..]);
        if (comment.StartsWith("Debian-", StringComparison.Ordinal)) return ("debian", DebianRelease(comment));
        return comment.StartsWith("Ubuntu-", StringComparison.Ordinal) ? ("ubuntu", UbuntuRelease(software)) : null;
    }

    /// <summary>Security updates carry <c>+debNuM</c>; a plain revision does not tell its release.</summary>
    private static string? DebianRelease(string comment)
    {
        var at = comment.IndexOf("+deb", StringComparison.Ordinal);
        if (at < 0) return null;
        var digits = comment.AsSpan(at + 4);
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return end > 0 ? digits[..end].ToString() : null;
    }

    /// <summary>Each long-term release has its own version of OpenSSH (packages.ubuntu.com); those between are not told.</summary>
    private static string? UbuntuRelease(string software) => software switch
    {
        "OpenSSH_6.6.1p1" => "14.04",
        "OpenSSH_7.2p2" => "16.04",
        "OpenSSH_7.6p1" => "18.04",
        "OpenSSH_8.2p1" => "20.04",
        "OpenSSH_8.9p1" => "22.04",
        "OpenSSH_9.6p1" => "24.04",
        _ => null,
    };
}
