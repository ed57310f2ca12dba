using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Directives of stream that are not like those of http.</summary>
internal static class StreamChecks
{
    public static void Check(Directive directive)
    {
        switch (directive.Name)
        {
            case "server": UpstreamCheck.CheckServer(directive); break;
            case "upstream": UpstreamCheck.CheckUpstream(directive); break;
            case "listen": ListenCheck.CheckAddress(directive); break;
            case "allow" or "deny": SimpleChecks.Network(directive); break;
            case "map" or "split_clients": MapCheck.Check(directive); break;
            case "geo": MapCheck.CheckGeo(directive); break;
            case "error_log": LogCheck.CheckErrorLog(directive); break;
            case "limit_conn_zone": LimitCheck.CheckConnZone(directive); break;
            case "limit_conn": LimitCheck.CheckConn(directive); break;
            case "set": RewriteCheck.CheckSet(directive); break;
            case "proxy_pass": CheckPass(directive); break;
        }
    }

    private static void CheckPass(Directive directive)
    {
        if (directive[0].Contains('$', StringComparison.Ordinal)) return;
        if (AddressFault.Of(directive[0]) is { } fault) directive.Refuse("invalid-value", $"{fault} in upstream \"{directive[0]}\"", 0);
    }
}
