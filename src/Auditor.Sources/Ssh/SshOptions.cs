namespace Auditor.Sources.Ssh;

/// <summary>How the OpenSSH client is called.</summary>
/// <param name="Client">Name or path of the client.</param>
/// <param name="ConfigurationFile">Instead of the user's own ssh_config(5); null for that.</param>
/// <param name="Longest">How long a host may take in all.</param>
public sealed record SshOptions(string Client, string? ConfigurationFile, TimeSpan Longest)
{
    /// <summary>The user's client with the user's settings, keys, agents and jump hosts.</summary>
    public static SshOptions Default { get; } = new("ssh", null, TimeSpan.FromSeconds(60));
}
