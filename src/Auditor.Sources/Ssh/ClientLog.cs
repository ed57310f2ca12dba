namespace Auditor.Sources.Ssh;

/// <summary>
/// What the client's own log (<c>ssh -vv</c>) tells of the server: its lists of algorithms before any agreement, its software, the ways of logging in that it names first.
/// The first answer counts: it comes before any text of the server's own can be shown.
/// </summary>
internal sealed class ClientLog
{
    private const string Proposal = "debug2: peer server KEXINIT proposal";
    private const string Software = "remote software version ";
    private const string Connecting = "debug1: Connecting to ";
    private const string Known = "debug1: Host '";
    private const string KnownEnd = "host key.";
    private const string Added = "Warning: Permanently added '";
    private const string Methods = "debug1: Authentications that can continue: ";

    private static readonly (string Start, string Key)[] Lists =
    [
        ("debug2: KEX algorithms: ", "kex"), ("debug2: host key algorithms: ", "host-keys"), ("debug2: ciphers stoc: ", "ciphers"), ("debug2: MACs stoc: ", "macs"),
    ];

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private bool isPeer;

    /// <summary>kex, host-keys, ciphers, macs, version, methods, port and whether the host's key was known, as far as they were
    /// said.</summary>
    public static IReadOnlyDictionary<string, string> Read(string text)
    {
        var log = new ClientLog();
        foreach (var line in text.AsSpan().EnumerateLines()) log.Line(line);
        return log.values;
    }

    private void Line(ReadOnlySpan<char> line)
    {
        if (line.StartsWith(Proposal, StringComparison.Ordinal)) isPeer = true;
        else if (line.StartsWith(Methods, StringComparison.Ordinal)) Add("methods", line[Methods.Length..]);
        else if (line.StartsWith("debug1: ", StringComparison.Ordinal) && line.IndexOf(Software, StringComparison.Ordinal) is > 0 and var at) Add("version", line[(at + Software.Length)..]);
        else if (line.StartsWith(Connecting, StringComparison.Ordinal) && line.LastIndexOf(' ') is var last) Add("port", line[(last + 1)..].TrimEnd('.'));
        else if (line.StartsWith(Known, StringComparison.Ordinal)
            && line.EndsWith(KnownEnd, StringComparison.Ordinal)) Add("host-key", "known");
        else if (line.StartsWith(Added, StringComparison.Ordinal)) Add("host-key", "new");
        else if (isPeer) List(line);
    }

    private void List(ReadOnlySpan<char> line)
    {
        foreach (var (start, key) in Lists)
        {
            if (line.StartsWith(start, StringComparison.Ordinal)) Add(key, line[start.Length..]);
        }
    }

    private void Add(string key, ReadOnlySpan<char> value) => values.TryAdd(key, value.Trim().ToString());
}
