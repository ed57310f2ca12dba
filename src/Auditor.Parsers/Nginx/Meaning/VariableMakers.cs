using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>The variables that a directive makes.</summary>
internal static class VariableMakers
{
    private static readonly List<string> None = [];

    public static IReadOnlyList<string> Of(Directive directive)
    {
        if (directive.IsEntry) return directive.Parent?.Name is "geoip2" && Bare(directive.Syntax.Name.Value) is { } made ? [made] : None;
        return directive.Name switch
        {
            "set" or "auth_request_set" or "perl_set" or "js_set" or "js_var" or "set_by_lua" or "set_by_lua_block" or "set_by_lua_file" or "upstream_show_name" or "auth_jwt_claim_set" or "auth_jwt_header_set"
                or "set_quote_sql_str" or "set_unescape_uri" or "set_escape_uri" or "set_md5" or "set_sha1" or "set_hmac_sha1" or "set_random" or "set_secure_random_alphanum" or "set_base32" => Argument(directive, 0),
            "map" or "split_clients" or "num_map" => Argument(directive, 1),
            "geo" => Argument(directive, directive.Arguments.Length > 1 ? 1 : 0),
            "location" when LocationFacts.Of(directive) is { IsRegex: true } location => RegexText.Names(location.Path),
            "server_name" => [.. directive.Arguments.Where(name => name.Value.StartsWith('~')).SelectMany(name => RegexText.Names(name.Value))],
            "if" => [.. directive.Arguments.SelectMany(word => RegexText.Names(word.Value))],
            "rewrite" or "js_import" => RegexText.Names(directive[0]),
            "perl" or "userid" or "secure_link" => None,
            _ => None,
        };
    }

    private static List<string> Argument(Directive directive, int index) => Bare(directive[index]) is { } name ? [name] : None;

    private static string? Bare(string written) => written.Length > 1 && written[0] == '$' ? written[1..].Trim('{', '}') : null;
}
