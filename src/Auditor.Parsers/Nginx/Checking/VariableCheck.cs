using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Variables that nothing defines, in directives of which it is sure that nginx looks for variables in them.</summary>
internal static class VariableCheck
{
    /// <summary>The first argument in which variables are looked for.</summary>
    private static readonly Dictionary<string, int> Places = new(StringComparer.Ordinal)
    {
        ["return"] = 0,
        ["rewrite"] = 1,
        ["set"] = 1,
        ["if"] = 0,
        ["proxy_pass"] = 0,
        ["add_header"] = 1,
        ["add_trailer"] = 1,
        ["proxy_set_header"] = 1,
        ["fastcgi_param"] = 1,
        ["uwsgi_param"] = 1,
        ["scgi_param"] = 1,
        ["grpc_set_header"] = 1,
        ["access_log"] = 0,
        ["log_format"] = 1,
        ["map"] = 0,
        ["root"] = 0,
        ["alias"] = 0,
        ["try_files"] = 0,
        ["limit_req_zone"] = 0,
        ["limit_conn_zone"] = 0,
        ["split_clients"] = 0,
        ["proxy_cache_key"] = 0,
        ["auth_basic"] = 0,
        ["sub_filter"] = 0,
        ["expires"] = 0,
    };

    public static void Check(Directive directive, ConfigFacts facts)
    {
        if (!Places.TryGetValue(directive.Name, out var from)) return;
        for (var i = from; i < directive.Arguments.Length && directive.Problems.Count == 0; i++)
        {
            var text = directive[i];
            if (!text.Contains('$', StringComparison.Ordinal) || (directive.Name == "if" && i > 1 && directive[i - 1].EndsWith('~')) || (directive.Name == "if" && directive[i - 1] is "~*" or "!~*")) continue;
            CheckText(directive, i, text, facts);
        }
    }

    private static void CheckText(Directive directive, int index, string text, ConfigFacts facts)
    {
        if (directive.Name is not ("if" or "log_format") && FaultIn(text) is { } fault)
        {
            directive.Refuse("unknown-variable", fault, index);
            return;
        }

        foreach (var use in VariableUse.In(text))
        {
            if (char.IsAsciiDigit(use.Name[0]) || facts.Variables.Of(use.Name, directive).Origin != "undefined") continue;
            directive.RefuseLater("unknown-variable", $"unknown \"{use.Name.ToLowerInvariant()}\" variable", ProblemPhase.Merging, index, subject: "$" + use.Name);
            if (use.IsOfEnvironment) directive.LeaveOpen();
            return;
        }
    }

    /// <summary>A dollar sign without a name (<c>ngx_http_script_compile</c>).</summary>
    private static string? FaultIn(string text)
    {
        for (var at = text.IndexOf('$', StringComparison.Ordinal); at >= 0; at = text.IndexOf('$', at + 1))
        {
            if (at + 1 == text.Length) return "invalid variable name";
            var next = text[at + 1];
            if (next == '{')
            {
                var end = at + 2;
                while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_')) end++;
                if (end == text.Length || text[end] != '}') return $"the closing bracket in \"{text[(at + 2)..end]}\" variable is missing";
                if (end == at + 2) return "invalid variable name";
            }
            else if (!char.IsAsciiLetterOrDigit(next) && next != '_')
            {
                return "invalid variable name";
            }
        }

        return null;
    }
}
