using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>Where variables come from. They are global in nginx and known before they are set: the order of the file does not matter.</summary>
internal sealed class VariableTable
{
    private const int DeepestChain = 8;

    private readonly Dictionary<string, List<Directive>> makers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string First, string? Second)> spellings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, bool> regexMaps = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, VariableFacts> known = new(StringComparer.OrdinalIgnoreCase);

    private readonly Func<Directive, bool> isForAnyHost;

    /// <param name="isForAnyHost">Whether requests for any host reach a server.</param>
    public VariableTable(Config config, Func<Directive, bool> isForAnyHost)
    {
        this.isForAnyHost = isForAnyHost;
        foreach (var directive in config.All)
        {
            foreach (var name in VariableMakers.Of(directive)) Add(name, directive);
        }
    }

    public bool IsMade(string name) => makers.ContainsKey(name);

    /// <summary>The texts that a set or a map gives it.</summary>
    public List<string> TextsOf(string name) => !makers.TryGetValue(name, out var by) ? []
        : by.SelectMany(maker => maker.Name == "set" ? [maker[1]] : maker.Children.Select(entry => entry[0])).ToList();

    public VariableFacts Of(string name, Directive user) => Of(name, user, 0);

    /// <summary>Another spelling under which the variable is made, too: nginx takes both for one. Null when there is none.</summary>
    public string? OtherSpelling(string name) =>
        spellings.TryGetValue(name, out var known) && known.Second is not null ? (name == known.First ? known.Second : known.First) : null;

    /// <summary>Whether a map with regular expressions makes it: looking it up changes what $1 to $9 are.</summary>
    public bool IsOfRegexMap(string name)
    {
        if (!makers.TryGetValue(name, out var by)) return false;
        if (regexMaps.TryGetValue(name, out var isOne)) return isOne;
        return regexMaps[name] = by.Exists(maker => maker.Name == "map" && maker.Children.Exists(entry => entry.Name.StartsWith('~')));
    }

    /// <summary>Values that set and map write out for it, not more than there is use for; null when it comes from elsewhere, too.</summary>
    public List<string>? Values(string name, int most)
    {
        if (!makers.TryGetValue(name, out var by)) return null;
        var values = new List<string>();
        foreach (var maker in by)
        {
            if (values.Count >= most) break;
            if (maker.Name == "set") values.Add(maker[1]);
            else if (maker.Name == "map") values.AddRange(maker.Children.Where(entry => entry.Arguments.Length > 0).Take(most).Select(entry => entry[0]));
            else return null;
        }

        return values;
    }

    private VariableFacts Of(string name, Directive user, int depth)
    {
        if (name.Length == 1 && char.IsAsciiDigit(name[0])) return CaptureFacts.Of(user, name[0] - '0');
        if (Fixed(name, user) is { } here) return here;
        if (known.TryGetValue(name, out var facts)) return facts;
        facts = makers.TryGetValue(name, out var by) && depth < DeepestChain ? Made(name, by, depth) : BuiltIn(name);
        if (depth == 0) known[name] = facts;
        return facts;
    }

    /// <summary>In a location for one path the path is known, in a server for names that are written down the host is.</summary>
    private VariableFacts? Fixed(string name, Directive user)
    {
        if (name is "uri" or "document_uri" or "request_filename")
            return user.SelfAndAncestors().Any(block => block.Name == "location" && LocationFacts.Of(block).Modifier == "=") ? new VariableFacts("builtin", IsLimited: true) : null;
        if (name != "host") return null;
        var server = user.SelfAndAncestors().FirstOrDefault(block => block is { Name: "server", Context: ConfigContext.Http });
        return server is not null && !isForAnyHost(server) ? new VariableFacts("builtin", IsOfClient: true, IsLimited: true) : null;
    }

    private VariableFacts Made(string name, List<Directive> by, int depth)
    {
        var all = by.ConvertAll(directive => MadeBy(name, directive, depth));
        return new VariableFacts(all[0].Origin, all.Exists(one => one.IsOfClient), all.Exists(one => one.HasNewline), all.TrueForAll(one => one.IsLimited), all.TrueForAll(one => one.IsWord));
    }

    private VariableFacts MadeBy(string name, Directive directive, int depth) => directive.Name switch
    {
        "set" => Joined("set", [directive[1]], directive, depth),
        "map" => Joined("map", [.. directive.Children.Select(entry => entry[0])], directive, depth) with { IsLimited = true } is var map && !directive.Children.Exists(entry => entry[0].Contains('$', StringComparison.Ordinal)) ? map : Joined("map", [.. directive.Children.Select(entry => entry[0])], directive, depth),
        "geo" or "split_clients" => new VariableFacts(directive.Name == "geo" ? "geo" : "map", IsLimited: true),
        "location" or "server_name" or "if" or "rewrite" => CaptureFacts.Named(directive, name),
        _ => new VariableFacts("other"),
    };

    private VariableFacts Joined(string origin, List<string> texts, Directive directive, int depth)
    {
        var (isOfClient, hasNewline, isLimited) = (false, false, true);
        foreach (var text in texts)
        {
            foreach (var use in VariableUse.In(text))
            {
                var facts = Of(use.Name, directive, depth + 1);
                (isOfClient, hasNewline, isLimited) = (isOfClient || facts.IsOfClient, hasNewline || facts.HasNewline, isLimited && facts.IsLimited);
            }
        }

        return new VariableFacts(origin, isOfClient, hasNewline, isLimited);
    }

    private static VariableFacts BuiltIn(string name)
    {
        var lower = name.ToLowerInvariant();
        if (lower.StartsWith("arg_", StringComparison.Ordinal)) return new VariableFacts("argument", IsOfClient: true);
        if (lower.StartsWith("cookie_", StringComparison.Ordinal)) return new VariableFacts("cookie", IsOfClient: true);
        if (lower.StartsWith("http_", StringComparison.Ordinal)) return new VariableFacts("header", IsOfClient: true);
        if (!BuiltInVariables.Has(lower)) return new VariableFacts("undefined");
        var isOfClient = lower is "args" or "query_string" or "uri" or "document_uri" or "request_uri" or "request" or "request_body" or "host" or "request_method" or "content_type" or "remote_user" or "request_filename"
            or "realpath_root" or "server_protocol" or "proxy_add_x_forwarded_for" or "ssl_server_name";
        return new VariableFacts("builtin", isOfClient, lower is "uri" or "document_uri" or "request_filename" or "fastcgi_script_name" or "fastcgi_path_info");
    }

    private void Add(string name, Directive directive)
    {
        if (!spellings.TryGetValue(name, out var spelling)) spellings[name] = (name, null);
        else if (spelling.Second is null && spelling.First != name) spellings[name] = (spelling.First, name);
        if (!makers.TryGetValue(name, out var list)) makers[name] = list = [];
        list.Add(directive);
    }
}
