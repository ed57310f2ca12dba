using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>Shared memory zones: who makes them and who uses them.</summary>
internal sealed class ZoneTable
{
    private readonly Dictionary<(string Use, string Zone), Directive> made = [];
    private readonly HashSet<(string Use, string Zone)> used = [];

    /// <summary>The zone directives by the directive that uses their zones.</summary>
    public static string UseOf(string maker) => maker switch
    {
        "limit_req_zone" => "limit_req",
        "limit_conn_zone" => "limit_conn",
        "proxy_cache_path" => "proxy_cache",
        "fastcgi_cache_path" => "fastcgi_cache",
        "uwsgi_cache_path" => "uwsgi_cache",
        "scgi_cache_path" => "scgi_cache",
        _ => "",
    };

    public void Take(Directive directive)
    {
        var use = UseOf(directive.Name);
        var layer = (directive.Context & ConfigContext.InStream) != 0 ? "stream " : "";
        if (use.Length > 0) made.TryAdd((layer + use, MadeBy(directive)), directive);
        else if (UsedBy(directive) is { Length: > 0 } zone) used.Add((layer + directive.Name, zone));
    }

    public Directive? Maker(Directive use) => made.GetValueOrDefault((Layer(use) + use.Name, UsedBy(use)));

    public bool IsUsed(Directive maker) => used.Contains((Layer(maker) + UseOf(maker.Name), MadeBy(maker)));

    /// <summary>The name of the zone that a zone directive makes.</summary>
    public static string MadeBy(Directive directive)
    {
        var zone = directive.Named(directive.Name.EndsWith("_cache_path", StringComparison.Ordinal) ? "keys_zone" : "zone") ?? "";
        var colon = zone.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? zone : zone[..colon];
    }

    /// <summary>The name of the zone that a directive uses; empty when it uses none, or one that is told at run time.</summary>
    public static string UsedBy(Directive directive) => directive.Name switch
    {
        "limit_req" => directive.Named("zone") ?? "",
        "limit_conn" => directive[0],
        "proxy_cache" or "fastcgi_cache" or "uwsgi_cache" or "scgi_cache" when directive[0] != "off" && !directive[0].Contains('$', StringComparison.Ordinal) => directive[0],
        _ => "",
    };

    private static string Layer(Directive directive) => (directive.Context & ConfigContext.InStream) != 0 ? "stream " : "";
}
