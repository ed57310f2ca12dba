using System.Globalization;

namespace Auditor.Sources.Ssh;

/// <summary>
/// Says why a host was not reached and what to do, from what the client said. What the server can make the client show (its banner) comes
/// only after the exchange of keys:
/// the causes that lie before it are looked for before it.
/// </summary>
internal static class SshFailure
{
    private const string KeysExchanged = "SSH2_MSG_NEWKEYS received";
    private const string HungUp = "kex_exchange_identification: ";

    private static readonly (string Said, string Means)[] BeforeKeys =
    [
        ("REMOTE HOST IDENTIFICATION HAS CHANGED", "its host key is another one than the known one: somebody may stand between, or it was set up again; compare the key before you take it"),
        ("Host key verification failed",
            "its host key is not known here: connect once with ssh and compare the key, or take it with --accept-new"),
        ("Could not resolve hostname", "its name is not known"),
        ("Connection refused", "nothing listens on its SSH port"),
        ("timed out", "it did not answer in time"),
        ("No route to host", "no route leads to it"),
        ("Network is unreachable", "no route leads to it"),
        (HungUp, "its SSH server hung up at once, twice: too many connections (MaxStartups), or fail2ban banned this address"),
        ("no matching ", "it and the client have no algorithm in common"),
    ];

    private static readonly (string Said, string Means)[] AfterKeys =
    [
        (
            "Permission denied (",
            "none of your keys is let in: name the user (ssh://user@host) or load the key into the agent; "
                + "an account whose login shell is not there is refused alike"),
        ("Too many authentication failures", "it gave up before the right key: name it with IdentityFile and IdentitiesOnly in ssh_config"),
        ("Timeout, server ", "it stopped answering"),
        ("Connection closed by ", "it closed the connection"),
        ("Connection reset by ", "it closed the connection"),
    ];

    /// <param name="status">Of the client; null when it was stopped.</param>
    /// <param name="log">What the client said.</param>
    /// <param name="stopped">Why it was stopped.</param>
    public static string Explain(int? status, string log, string? stopped = null)
    {
        if (status is null) return stopped ?? "it did not answer in time";
        if (status != 255) return NoShell(status.Value);
        var cause = log.Contains(KeysExchanged, StringComparison.Ordinal) ? Cause(AfterKeys, LastLine(log))
            : Cause(BeforeKeys, log) ?? Cause(AfterKeys, log);
        return cause ?? "the SSH client gave up";
    }

    /// <summary>The server closed the connection before it told its version; a moment later it may not.</summary>
    public static bool IsHungUp(string log) =>
        !log.Contains(KeysExchanged, StringComparison.Ordinal)
        && log.Split('\n').Any(line => line.StartsWith(HungUp, StringComparison.Ordinal));

    /// <summary>The host's key is another one than the known one. The client says so in a line of its own, before anything of the server's
    /// can be shown.</summary>
    public static bool IsChangedKey(string log) =>
        !log.Contains(KeysExchanged, StringComparison.Ordinal)
        && log.Contains("WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!", StringComparison.Ordinal);

    private static string LastLine(string log) => log.TrimEnd() is var text ? text[(text.LastIndexOf('\n') + 1)..] : "";

    private static string? Cause((string Said, string Means)[] causes, string log)
    {
        foreach (var (said, means) in causes)
        {
            if (log.Contains(said, StringComparison.Ordinal)) return means;
        }

        return null;
    }

    private static string NoShell(int status) => status switch
    {
        97 => "its login files read what was meant for the collector: no shell for programs",
        127 => "its login shell finds no sh",
        128 => "it was reached, but the login shell of this user runs no programs (git-shell)",
        0 => "it was reached, but another command answered (ForceCommand, or command= before the key): no shell for programs",
        1 => "it was reached, but this user has no shell for programs (nologin, false)",
        _ => string.Create(CultureInfo.InvariantCulture,
            $"it was reached, but runs no shell for this user: the client ended with {status}"),
    };
}
