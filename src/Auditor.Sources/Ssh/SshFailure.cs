namespace Auditor.Sources.Ssh;

/// <summary>Says why a host was not reached and what to do, from what the client said.</summary>
internal static class SshFailure
{
    private static readonly (string Said, string Means)[] Causes =
    [
        ("REMOTE HOST IDENTIFICATION HAS CHANGED", "its host key is another one than the known one: somebody may stand between, or it was set up again; compare the key before you take it"),
        ("Host key verification failed", "its host key is not known here: connect once with ssh and compare the key"),
        ("Could not resolve hostname", "its name is not known"),
        ("Connection refused", "nothing listens on its SSH port"),
        ("timed out", "it did not answer in time"),
        ("No route to host", "no route leads to it"),
        ("Network is unreachable", "no route leads to it"),
        ("kex_exchange_identification", "its SSH server hung up at once: too many connections (MaxStartups), or fail2ban banned this address"),
        ("Permission denied (", "none of your keys is let in: name the user (ssh://user@host) or load the key into the agent"),
        ("Too many authentication failures", "it gave up before the right key: name it with IdentityFile and IdentitiesOnly in ssh_config"),
    ];

    /// <param name="status">Of the client; null when it was stopped.</param>
    /// <param name="log">What the client said.</param>
    public static string Explain(int? status, string log)
    {
        foreach (var (said, means) in Causes)
        {
            if (log.Contains(said, StringComparison.Ordinal)) return means;
        }

        return status switch
        {
            null => "it did not answer in time",
            97 => "its login files read what was meant for the collector: no shell for programs",
            127 => "its login shell finds no sh",
            255 => "the SSH client gave up",
            _ => $"it was reached, but runs no shell for this user (a forced command or nologin): the client ended with {status}",
        };
    }
}
