using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Listeners of one socket: twice in a server, two defaults, options said twice.</summary>
internal sealed class SocketCheck
{
    private readonly HashSet<(Directive Server, string Socket)> listeners = [];
    private readonly HashSet<string> defaults = new(StringComparer.Ordinal);
    private readonly HashSet<string> withOptions = new(StringComparer.Ordinal);

    public void Take(Directive listen)
    {
        if (listen.Problems.Count > 0 || listen.Parent is not { } server) return;
        var facts = ListenFacts.Of(listen);
        var socket = facts.Socket;
        var shown = socket.StartsWith("*:", StringComparison.Ordinal) ? "0.0.0.0" + socket[1..] : socket;
        if (!listeners.Add((server, socket))) listen.Refuse("duplicate-listen", $"a duplicate listen {shown}", 0);
        else if (HasOptions(listen) && !withOptions.Add(socket)) listen.Refuse("duplicate-listen", $"duplicate listen options for {shown}", 0);
        else if (facts.IsDefault && !defaults.Add(socket)) listen.Refuse("duplicate-listen", $"a duplicate default server for {shown}", 0);
    }

    /// <summary>Options of the socket itself, which only one listener may set.</summary>
    private static bool HasOptions(Directive listen)
    {
        for (var i = 1; i < listen.Arguments.Length; i++)
        {
            var word = listen[i];
            if (word is "bind" or "deferred" or "reuseport" || word.StartsWith("backlog=", StringComparison.Ordinal) || word.StartsWith("rcvbuf=", StringComparison.Ordinal) || word.StartsWith("sndbuf=", StringComparison.Ordinal)
                || word.StartsWith("ipv6only=", StringComparison.Ordinal) || word.StartsWith("so_keepalive=", StringComparison.Ordinal) || word.StartsWith("fastopen=", StringComparison.Ordinal) || word.StartsWith("setfib=", StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
