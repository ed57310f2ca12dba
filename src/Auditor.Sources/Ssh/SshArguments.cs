using System.Collections.Immutable;
using System.Globalization;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Ssh;

/// <summary>
/// The client's arguments (ssh(1), ssh_config(5)): no question to the user, no forwarding, no terminal, strict host keys. A host's name stands behind <c>--</c> and can
/// never be read as an option. What the user configured for the host stays in force.
/// </summary>
internal static class SshArguments
{
    private static readonly ImmutableArray<string> Settings =
    [
        "BatchMode=yes", "ConnectTimeout=10", "ConnectionAttempts=1", "ServerAliveInterval=5", "ServerAliveCountMax=3", "UpdateHostKeys=no",
        "ControlMaster=no", "ControlPath=none", "ForwardAgent=no", "ForwardX11=no", "ClearAllForwardings=yes", "PermitLocalCommand=no", "RequestTTY=no",
        "NumberOfPasswordPrompts=0", "Compression=yes",
    ];

    /// <param name="nonce">Sixteen hexadecimal digits.</param>
    public static ImmutableArray<string> Of(EvidenceTarget target, SshOptions options, string nonce)
    {
        var arguments = ImmutableArray.CreateBuilder<string>();
        arguments.AddRange("-T", "-vv");
        foreach (var setting in Settings) arguments.AddRange("-o", setting);
        arguments.AddRange("-o", options.AcceptsNewKeys ? "StrictHostKeyChecking=accept-new" : "StrictHostKeyChecking=yes");
        if (options.ConfigurationFile is { } file) arguments.AddRange("-F", file);
        if (target.Port is { } port) arguments.AddRange("-p", port.ToString(CultureInfo.InvariantCulture));
        if (target.User is { } user) arguments.AddRange("-l", user);
        if (target.IdentityFile is { } identity) arguments.AddRange("-i", identity);
        arguments.AddRange("--", target.Host, RemoteCommand(nonce));
        return arguments.ToImmutable();
    }

    /// <summary>
    /// Works with every login shell, restricted ones too. The first line on stdin has to be the nonce: had a login file eaten a part of the script, the rest would not run.
    /// </summary>
    private static string RemoteCommand(string nonce) => $"sh -c 'read -r a; test \"$a\" = {nonce} || exit 97; exec sh -s -- {nonce}'";
}
