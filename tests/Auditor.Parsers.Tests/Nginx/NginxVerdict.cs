namespace Auditor.Parsers.Tests.Nginx;

/// <summary>What is said of a configuration: the first thing that is refused.</summary>
/// <param name="Line">0 when no line is named.</param>
/// <param name="Code">Of ours: the problem's code; empty for nginx.</param>
internal sealed record NginxVerdict(bool IsAccepted, string Message = "", int Line = 0, string Code = "")
{
    public static NginxVerdict Accepted { get; } = new(true);

    /// <summary>Whether nginx refuses for something that is not in the configuration: names of hosts, users, certificates, files, sockets.</summary>
    public bool IsOfMachine => Array.Exists(MachineWords, word => Message.Contains(word, StringComparison.Ordinal));

    private static readonly string[] MachineWords =
        ["host not found", "getpwnam", "getgrnam", "cannot load certificate", "bind() to", "mkdir() ", "BIO_new_file", "could not be resolved", "No such file or directory", "still could not bind", "Permission denied", "dlopen()", "SSL_CTX_load_verify_locations", "ENGINE_by_id"];

    public override string ToString() => IsAccepted ? "accepted" : $"line {Line}: {Message}";
}
