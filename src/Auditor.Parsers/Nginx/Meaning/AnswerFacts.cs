using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>How a server answers, as far as it is the same for every request.</summary>
internal sealed class AnswerFacts
{
    public AnswerFacts(Directive server)
    {
        var contents = new List<Directive>();
        foreach (var child in server.Children) Look(child, contents);
        var answer = server.Children.Find(IsAnswer);
        // Without a location for all paths, the server itself serves what the others leave.
        if (!contents.Exists(TakesAll)) contents.Clear();
        IsRedirect = answer is not null ? IsRedirecting(answer) : contents.Count > 0 && contents.TrueForAll(location => RedirectOf(location) is not null);
        IsRedirectToHttps = answer is not null ? IsToHttps(answer) : IsHttpsByTest(server) || (contents.Count > 0 && contents.TrueForAll(location => RedirectOf(location) is { } redirect && IsToHttps(redirect)));
        var rejects = server.Effective("ssl_reject_handshake")?[0].Equals("on", StringComparison.OrdinalIgnoreCase) == true;
        IsOnlyAcme = answer is null && contents.Count == 0 && !server.Has("root") && server.Children.Exists(child => child.Name == "location" && IsAcme(child));
        IsRefusal = rejects || (answer is not null ? IsRefusing(answer) : DeniesAll(server) || (contents.Count > 0 && contents.TrueForAll(Refuses)));
    }

    public bool IsRedirect { get; }

    public bool IsRedirectToHttps { get; }

    public bool IsRefusal { get; }

    /// <summary>It serves the challenges of ACME (RFC 8555, section 8.3) and nothing else.</summary>
    public bool IsOnlyAcme { get; }

    public bool Proxies { get; private set; }

    public bool IsStatic { get; private set; }

    /// <summary>Whether a directive ends every request that reaches it.</summary>
    public static bool IsAnswer(Directive directive) => directive.Name == "return" || (directive.Name == "rewrite" && IsForAll(directive) && IsRedirecting(directive));

    public static bool IsRedirecting(Directive directive) => directive.Name == "return"
        ? directive[0] is "301" or "302" or "303" or "307" or "308" || IsUrl(directive[0])
        : directive[2] is "permanent" or "redirect" || IsUrl(directive[1]) || directive[1].StartsWith("$scheme", StringComparison.Ordinal);

    public static bool IsToHttps(Directive directive) =>
        IsRedirecting(directive) && (directive.Name == "return" ? directive[directive.Arguments.Length > 1 ? 1 : 0] : directive[1]).StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public static bool IsRefusing(Directive directive) => directive.Name == "return" && directive[0] is ['4' or '5', _, _];

    public static bool DeniesAll(Directive block) => block.Has("deny") && !block.Has("allow") && block.Children.Exists(child => child.Name == "deny" && child[0] == "all");

    private static bool IsUrl(string text) => text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static bool IsForAll(Directive rewrite) => rewrite[0] is "^" or ".*" or "^.*" or "^.*$" or "^(.*)$" or "^(.*)" or "(.*)" or "^/(.*)$" or "^/(.*)" or "^/?(.*)" or "^/?(.*)$" or "/";

    private static bool TakesAll(Directive location) => LocationFacts.Of(location) is { Path: "/", Modifier: "" or "^~" } or { Path: "/" or "^/" or ".*" or "^.*" or "^", IsRegex: true };

    private static Directive? RedirectOf(Directive location) => location.Children.Find(child => IsAnswer(child) && IsRedirecting(child));

    private static bool Refuses(Directive location) => DeniesAll(location) || location.Children.Exists(IsRefusing);

    /// <summary>Locations that serve something, the one of ACME challenges left out.</summary>
    private void Look(Directive child, List<Directive> contents)
    {
        if (child.Name is "root" or "alias" or "try_files") IsStatic = true;
        if (Passing.IsPass(child.Name)) Proxies = true;
        if (child.Name is "location" or "if" or "limit_except")
        {
            if (child.Name == "location" && !IsAcme(child)) contents.Add(child);
            foreach (var inner in child.Children) Look(inner, []);
        }
    }

    private static bool IsAcme(Directive location) => Array.Exists(location.Arguments, word => word.Value.Contains(".well-known", StringComparison.Ordinal));

    /// <summary><c>if ($scheme != "https") { return 301 https://…; }</c> and its like.</summary>
    private static bool IsHttpsByTest(Directive server) => server.Children.Exists(child =>
        child.Name == "if" && child.Arguments.Length > 0 && child.Children.Exists(inner => IsAnswer(inner) && IsToHttps(inner))
        && (child[0].Contains("$scheme", StringComparison.Ordinal) || child[0].Contains("$https", StringComparison.Ordinal) || child[0].Contains("$server_port", StringComparison.Ordinal) || child[0].Contains("$ssl_protocol", StringComparison.Ordinal)));
}
