using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>What passes requests to which upstreams and hosts.</summary>
internal sealed class UpstreamUses
{
    private readonly Dictionary<string, List<Directive>> proxied = new(StringComparer.Ordinal);
    private readonly HashSet<Directive> firsts = [];
    private readonly Dictionary<string, bool> reusable = new(StringComparer.Ordinal);
    private readonly Dictionary<Directive, int> servers = [];

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

    /// <summary>Whether a proxy_pass passes requests to a host or upstream.</summary>
    public bool IsProxied(string name) => proxied.ContainsKey(name);

    /// <summary>Whether all of them leave the connection open.</summary>
    public bool IsReusable(string name, ConfigFacts facts)
    {
        if (reusable.TryGetValue(name, out var known)) return known;
        return reusable[name] = proxied.TryGetValue(name, out var passes) && passes.TrueForAll(pass => BackendConnection.IsKept(pass, facts));
    }

    /// <summary>How many servers an upstream has.</summary>
    public int ServersOf(Directive upstream)
    {
        if (servers.TryGetValue(upstream, out var known)) return known;
        return servers[upstream] = upstream.Children.Count(child => child.Name == "server");
    }

    /// <summary>Whether nothing of its name above passes requests to the same address.</summary>
    public bool IsFirst(Directive pass) => firsts.Contains(pass);

    /// <summary>Whether a proxy_pass without variables names this host: nginx then knows its addresses from the start.</summary>
    public bool IsResolvedAtStart(string host) =>
        proxied.TryGetValue(host, out var list) && list.Exists(pass => !pass[0].Contains('$', StringComparison.Ordinal));
}
