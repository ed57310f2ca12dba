using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Server names and their wildcards.</summary>
internal static class ServerNameCheck
{
    public static void Check(Directive directive)
    {
        for (var i = 0; i < directive.Arguments.Length; i++)
        {
            var name = directive[i];
            if (name.Length == 0) continue;
            if ((name[0] == '*' && (name.Length < 3 || name[1] != '.')) || (name[0] == '.' && name.Length < 2)) directive.Refuse("invalid-value", $"server name \"{name}\" is invalid", i);
            else if (name == "~") directive.Refuse("invalid-regex", $"empty regex in server name \"{name}\"", i);
            else if (name[0] == '~') RegexCheck.Check(directive, name[1..], i);
        }
    }

    /// <summary>Names are only looked at where several servers share a socket.</summary>
    public static void CheckShared(Directive directive, ConfigFacts facts)
    {
        for (var i = 0; i < directive.Arguments.Length; i++)
        {
            if (directive[i].StartsWith('~') || !IsWrongWildcard(directive[i]) || SharedSocket(directive, facts) is not { } socket) continue;
            directive.RefuseLater("invalid-value", $"invalid server name or wildcard \"{directive[i]}\" on {socket}", ProblemPhase.Merging, i);
            return;
        }
    }

    private static string? SharedSocket(Directive directive, ConfigFacts facts)
    {
        if (directive.Parent is not { } server) return null;
        if (!server.Has("listen")) return facts.Servers.Count(other => !other.Has("listen")) > 1 ? "0.0.0.0:80" : null;
        foreach (var listen in ServerFacts.Of(server).Listeners)
        {
            var socket = ListenFacts.Of(listen).Socket;
            if (facts.Sockets.TryGetValue(socket, out var listeners) && listeners.Count > 1) return socket.StartsWith("*:", StringComparison.Ordinal) ? "0.0.0.0" + socket[1..] : socket;
        }

        return null;
    }

    /// <summary>A star stands at the beginning or at the end, beside a dot (<c>ngx_hash_add_key</c>).</summary>
    private static bool IsWrongWildcard(string name)
    {
        if (name.Contains("..", StringComparison.Ordinal)) return true;
        var star = name.IndexOf('*', StringComparison.Ordinal);
        if (star < 0) return false;
        if (name.IndexOf('*', star + 1) >= 0) return true;
        return !(star == 0 && name.Length > 2 && name[1] == '.') && !(star == name.Length - 1 && name.Length > 2 && name[star - 1] == '.');
    }
}
