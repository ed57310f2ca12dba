using Auditor.Testing;

namespace Auditor.Cli.Tests;

/// <summary>
/// A fact on <see cref="RightsHost"/>; without the right to namespaces or one of its programs it is skipped, with the reason.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RightsFactAttribute : FactAttribute
{
    public RightsFactAttribute() => Skip = new NamespaceFactAttribute("nsenter", "ssh", "ssh-keygen", "sshd", "sudo", "visudo", "ufw",
        "fail2ban-client", "nginx", "openssl", "redis-server", "ip", "dash", "timeout").Skip;
}
