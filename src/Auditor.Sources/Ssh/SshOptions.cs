namespace Auditor.Sources.Ssh;

/// <summary>How the OpenSSH client is called.</summary>
/// <param name="Client">Name or path of the client.</param>
/// <param name="ConfigurationFile">Instead of the user's own ssh_config(5); null for that.</param>
/// <param name="Longest">How long a host may take in all, a second attempt included.</param>
public sealed record SshOptions(string Client, string? ConfigurationFile, TimeSpan Longest)
{
    /// <summary>The user's client with the user's settings, keys, agents and jump hosts.</summary>
    public static SshOptions Default { get; } = new("ssh", null, TimeSpan.FromSeconds(60));

    /// <summary>How long a host may print nothing.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Keys of hosts that are not known yet are taken and kept (<c>StrictHostKeyChecking=accept-new</c>); a changed one never
    /// is.</summary>
    public bool AcceptsNewKeys { get; init; }

    /// <summary>Before the only second attempt, made where the server hung up at once; up to three times as long, by chance, so that a
    /// fleet does not come back together.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);
}
