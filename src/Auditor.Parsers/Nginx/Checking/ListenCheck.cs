using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Parameters of <c>listen</c>.</summary>
internal static class ListenCheck
{
    private static readonly string[] Words = ["default_server", "default", "bind", "deferred", "reuseport", "ssl", "http2", "quic", "proxy_protocol", "spdy", "multipath"];

    public static void Check(Directive listen)
    {
        CheckAddress(listen);
        for (var i = 1; i < listen.Arguments.Length && listen.Problems.Count == 0; i++)
        {
            if (Array.IndexOf(Words, listen[i]) < 0) CheckValue(listen, i);
        }
    }

    /// <summary>The port; names of hosts depend on the machine.</summary>
    public static void CheckAddress(Directive listen)
    {
        var facts = ListenFacts.Of(listen);
        if (facts.Unix.Length > 0 || listen[0].StartsWith("unix:", StringComparison.Ordinal) || listen[0].Contains('$', StringComparison.Ordinal)) return;
        var fault = FaultOf(facts);
        if (fault.Length > 0) listen.Refuse("invalid-value", $"{fault} in \"{listen[0]}\" of the \"listen\" directive", 0, MissingSemicolon.Hint(listen));
    }

    private static string FaultOf(ListenFacts facts)
    {
        if (facts.Address.StartsWith('[') && !System.Net.IPAddress.TryParse(facts.Address.AsSpan().Trim("[]"), out _)) return "invalid IPv6 address";
        if (Measures.Number(facts.Port) is not { } port) return facts.Port.Length == 0 || !IsRange(facts.Port) ? "invalid port" : "";
        return port is < 1 or > 65_535 ? "invalid port" : facts.Address.Length == 0 ? "no host" : "";
    }

    private static bool IsRange(string port) => port.Split('-') is [var from, var to] && Measures.Number(from) is { } low && Measures.Number(to) is { } high && low >= 1 && low <= high && high <= 65_535;

    private static void CheckValue(Directive listen, int index)
    {
        var parameter = listen[index];
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        var (name, value) = equals < 0 ? (parameter, "") : (parameter[..equals], parameter[(equals + 1)..]);
        switch (name)
        {
            case "backlog" or "fastopen" or "setfib" when equals > 0:
                if (Measures.Number(value) is null || (name == "backlog" && value.AsSpan().Trim('0').IsEmpty)) listen.Refuse("invalid-value", name == "setfib" ? $"invalid setfib \"{parameter}\"" : $"invalid {name} \"{parameter}\"", index);
                break;
            case "rcvbuf" or "sndbuf" when equals > 0:
                if (Measures.Size(value, withGiga: false) is null) listen.Refuse("invalid-value", $"invalid {name} \"{parameter}\"", index);
                break;
            case "ipv6only" when equals > 0:
                if (!value.StartsWith('o')) listen.RefuseParameter(index);
                else if (value is not ("on" or "off")) listen.Refuse("invalid-value", $"invalid ipv6only flags \"{value}\"", index);
                break;
            case "so_keepalive" when equals > 0:
                if (value is not ("on" or "off") && !value.Contains(':', StringComparison.Ordinal)) listen.Refuse("invalid-value", $"invalid so_keepalive value: \"{value}\"", index);
                break;
            default: listen.RefuseParameter(index); break;
        }
    }
}
