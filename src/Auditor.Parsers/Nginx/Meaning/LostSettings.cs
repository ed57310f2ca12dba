using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>Settings of the level above that a block drops because it has some of the same directive: nginx inherits such lists whole or not at all.</summary>
internal static class LostSettings
{
    private const int MostNamed = 10;

    private static readonly (string Directive, string Pass)[] Lists =
    [
        ("fastcgi_param", "fastcgi_pass"), ("uwsgi_param", "uwsgi_pass"), ("scgi_param", "scgi_pass"), ("grpc_set_header", "grpc_pass"),
        ("proxy_hide_header", "proxy_pass"), ("fastcgi_hide_header", "fastcgi_pass"), ("error_page", ""), ("limit_req", ""), ("limit_conn", ""), ("deny", ""),
    ];

    /// <summary>As <c>error_page 502</c>, with commas; nothing when none is lost.</summary>
    public static string Of(Directive block, ZoneTable zones)
    {
        if (block.Parent is not { } parent) return "";
        List<string>? lost = null;
        foreach (var (name, pass) in Lists)
        {
            if (!block.Has(name) || (pass.Length > 0 && !block.Has(pass)) || NearestWith(parent, name) is not { } above) continue;
            var own = All(block, name);
            foreach (var setting in All(above, name)) AddLost(setting, own, zones, lost ??= []);
        }

        return lost is null ? "" : string.Join(", ", lost.Distinct(StringComparer.Ordinal).Take(MostNamed));
    }

    private static void AddLost(Directive setting, List<Directive> own, ZoneTable zones, List<string> lost)
    {
        switch (setting.Name)
        {
            case "error_page":
                lost.AddRange(CodesOf(setting).Where(code => !own.Exists(other => CodesOf(other).Contains(code))).Select(code => $"error_page {code}"));
                break;
            case "limit_req" or "limit_conn":
                var key = zones.Maker(setting)?[0];
                if (key is not null && !own.Exists(other => zones.Maker(other)?[0] is not { } known || known == key)) lost.Add($"{setting.Name} {ZoneTable.UsedBy(setting)}");
                break;
            case "deny":
                if (!own.Exists(other => other[0] == "all" || other[0] == setting[0])) lost.Add($"deny {setting[0]}");
                break;
            default:
                if (!own.Exists(other => other[0].Equals(setting[0], StringComparison.OrdinalIgnoreCase))) lost.Add($"{setting.Name} {setting[0]}");
                break;
        }
    }

    private static IEnumerable<string> CodesOf(Directive page) =>
        page.Arguments.Select(word => word.Value).Where(text => text.Length == 3 && char.IsAsciiDigit(text[0]));

    private static List<Directive> All(Directive block, string name) => block.Children.FindAll(child => child.Name == name);

    private static Directive? NearestWith(Directive from, string name)
    {
        for (var block = from; block is not null; block = block.Parent)
        {
            if (block.Has(name)) return block;
        }

        return null;
    }
}
