using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>What passes requests to which upstreams and hosts.</summary>
internal sealed class UpstreamUses
{
    private readonly Dictionary<string, List<Directive>> proxied = new(StringComparer.Ordinal);
    private readonly HashSet<Directive> firsts = [];

    public UpstreamUses(Config config)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var directive in config.All)
        {
            if (!Passing.IsPass(directive.Name) || (directive.Context & ConfigContext.InHttp) == 0) continue;
            var target = PassTarget.Of(directive);
            if (known.Add($"{directive.Name} {target.Address}")) firsts.Add(directive);
            if (directive.Name != "proxy_pass") continue;
            if (!proxied.TryGetValue(target.Host.Host, out var list)) proxied[target.Host.Host] = list = [];
            list.Add(directive);
        }
    }

    /// <summary>The proxy_pass that pass requests to a host or upstream.</summary>
    public IReadOnlyList<Directive> Proxied(string name) => proxied.GetValueOrDefault(name) ?? [];

    /// <summary>Whether nothing of its name above passes requests to the same address.</summary>
    public bool IsFirst(Directive pass) => firsts.Contains(pass);

    /// <summary>Whether a proxy_pass without variables names this host: nginx then knows its addresses from the start.</summary>
    public bool IsResolvedAtStart(string host) => proxied.TryGetValue(host, out var list) && list.Exists(pass => !pass[0].Contains('$', StringComparison.Ordinal));
}
