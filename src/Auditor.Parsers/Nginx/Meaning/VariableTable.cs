using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>Where variables come from. They are global in nginx and known before they are set: the order of the file does not matter.</summary>
internal sealed class VariableTable
{
    private const int DeepestChain = 8;

    private readonly Dictionary<string, List<Directive>> makers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, VariableFacts> known = new(StringComparer.OrdinalIgnoreCase);

    public VariableTable(Config config)
    {
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

    private VariableFacts Of(string name, Directive user, int depth)
    {
        if (name.Length == 1 && char.IsAsciiDigit(name[0])) return CaptureFacts.Of(user, name[0] - '0');
        if (known.TryGetValue(name, out var facts)) return facts;
        facts = makers.TryGetValue(name, out var by) && depth < DeepestChain ? Made(name, by, depth) : BuiltIn(name);
        if (depth == 0) known[name] = facts;
        return facts;
    }

    private VariableFacts Made(string name, List<Directive> by, int depth)
    {
        var all = by.ConvertAll(directive => MadeBy(name, directive, depth));
        return new VariableFacts(all[0].Origin, all.Exists(one => one.IsOfClient), all.Exists(one => one.HasNewline), all.TrueForAll(one => one.IsLimited));
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
        if (!makers.TryGetValue(name, out var list)) makers[name] = list = [];
        list.Add(directive);
    }
}
