using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>What must be known of the whole configuration to judge a part: sockets, names, zones, upstreams.</summary>
internal sealed class ConfigFacts
{
    private readonly HashSet<Directive> unread = [];
    private readonly Dictionary<Directive, Dictionary<Directive, int>> orders = [];
    private readonly Dictionary<string, Directive?> defaults = new(StringComparer.Ordinal);
    private readonly HashSet<string> secureNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> plainNames = new(StringComparer.Ordinal);

    private readonly Dictionary<Directive, bool> forAnyHost = [];
    private VariableUsers? users;
    private Dictionary<Directive, Directive>? usersOfGroups;

    public ConfigFacts(Config config)
    {
        Config = config;
        Variables = new VariableTable(config, IsForAnyHost);
        Uses = new UpstreamUses(config);
        foreach (var (include, files) in config.Includes)
        {
            if (files.IsUnread && include.Parent is { } block && include.Context != ConfigContext.Entries) unread.Add(block);
        }

        foreach (var directive in config.All) Take(directive);
        foreach (var server in Servers) TakeNames(server);
        SentHeaders = new SentHeaders(config, this);
    }

    public Config Config { get; }

    public VariableTable Variables { get; }

    public UpstreamUses Uses { get; }

    /// <summary>Which directives use which variables.</summary>
    public VariableUsers VariableUsers => users ??= new VariableUsers(Config);

    /// <summary>Rewrites behind which a numbered group is used; see <see cref="RewriteFacts.UsersOfGroups"/>.</summary>
    public Dictionary<Directive, Directive> UsersOfGroups => usersOfGroups ??= RewriteFacts.UsersOfGroups(Config);

    /// <summary>The HTTP servers, in order.</summary>
    public List<Directive> Servers { get; } = [];

    public Dictionary<string, Directive> Upstreams { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of upstreams that something passes requests to.</summary>
    public HashSet<string> UsedUpstreams { get; } = new(StringComparer.Ordinal);

    /// <summary>The listeners of HTTP servers by socket, in order.</summary>
    public Dictionary<string, List<Directive>> Sockets { get; } = new(StringComparer.Ordinal);

    public ZoneTable Zones { get; } = new();

    public FrontEvidence Fronts { get; } = new();

    public HeaderSets ResponseHeaders { get; } = new("add_header", WellKnownHeaders.IsOfResponses);

    public HeaderSets ProxyHeaders { get; } = new("proxy_set_header", WellKnownHeaders.IsOfRequests);

    public SentHeaders SentHeaders { get; }

    /// <summary>The name itself, or a wildcard that matches it.</summary>
    public bool HasNameWithTls(string name)
    {
        if (secureNames.Contains(name)) return true;
        for (var dot = name.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = name.IndexOf('.', dot + 1))
        {
            if (secureNames.Contains("*" + name[dot..]) || secureNames.Contains(name[dot..])) return true;
        }

        return name.Length > 0 && secureNames.Contains("." + name);
    }

    public bool HasNameWithoutTls(string name) => plainNames.Contains(name);

    /// <summary>
    /// Whether something that the block or one around it includes could not be read. What the main level includes does not reach into its blocks.
    /// </summary>
    public bool IsIncomplete(Directive block) =>
        unread.Count > 0 && block.SelfAndAncestors().Any(around => unread.Contains(around) && !(Config.IsMain && around.Parent is null));

    /// <summary>The listener that makes its server the default of its socket: one that says so, else the first.</summary>
    public Directive? DefaultOf(string socket)
    {
        if (defaults.TryGetValue(socket, out var known)) return known;
        if (!Sockets.TryGetValue(socket, out var listeners)) return null;
        return defaults[socket] = listeners.Find(listen => ListenFacts.Of(listen).IsDefault) ?? (listeners.Count > 0 ? listeners[0] : null);
    }

    /// <summary>Whether requests for hosts that nobody wrote down reach a server: the default of a socket, or one with patterns or no names.</summary>
    public bool IsForAnyHost(Directive server)
    {
        if (forAnyHost.TryGetValue(server, out var known)) return known;
        var facts = ServerFacts.Of(server);
        return forAnyHost[server] = facts.Names.Count == 0 || facts.Names.Exists(name => name.Length == 0 || name[0] is '~' or '*' or '.' or '_' || name.EndsWith('*'))
            || facts.Listeners.Count == 0 || facts.Listeners.Exists(listen => DefaultOf(ListenFacts.Of(listen).Socket) == listen);
    }

    /// <summary>When a location is looked at among those beside it, from 1; 0 for a named one.</summary>
    public int OrderOf(Directive location, Directive block)
    {
        if (!orders.TryGetValue(block, out var order)) orders[block] = order = LocationOrder.Of(block);
        return order.GetValueOrDefault(location);
    }

    private void Take(Directive directive)
    {
        Zones.Take(directive);
        if (directive is { Name: "upstream", Context: ConfigContext.Http }) Upstreams.TryAdd(directive[0], directive);
        else if (directive is { Name: "server", Context: ConfigContext.Http }) Servers.Add(directive);
        else if (directive is { Name: "listen", Context: ConfigContext.Server }) TakeListener(directive);
        else if (Passing.IsPass(directive.Name) && (directive.Context & ConfigContext.InHttp) != 0) UsedUpstreams.Add(PassTarget.Of(directive).Host.Host);
    }

    private void TakeListener(Directive listen)
    {
        var socket = ListenFacts.Of(listen).Socket;
        if (!Sockets.TryGetValue(socket, out var listeners)) Sockets[socket] = listeners = [];
        listeners.Add(listen);
    }

    private void TakeNames(Directive server)
    {
        var facts = ServerFacts.Of(server);
        foreach (var name in facts.Names)
        {
            if (facts.IsSecure) secureNames.Add(name);
            if (facts.IsPlain) plainNames.Add(name);
        }
    }
}
