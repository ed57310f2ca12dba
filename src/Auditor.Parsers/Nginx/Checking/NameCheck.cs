using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Names that can be given once: locations of a block, upstreams, log formats, zones.</summary>
internal sealed class NameCheck
{
    private readonly HashSet<(Directive Block, bool IsExact, string Path)> locations = [];
    private readonly Dictionary<(string Kind, string Name), Directive> names = [];

    public void TakeLocation(Directive location)
    {
        if (location.Parent is not { } block || location.Problems.Count > 0) return;
        var facts = LocationFacts.Of(location);
        if (facts.IsRegex || facts.Modifier == "@" || locations.Add((block, facts.Modifier == "=", facts.Path))) return;
        location.RefuseLater("duplicate-location", $"duplicate location \"{facts.Path}\"", ProblemPhase.Merging, location.Arguments.Length - 1, location.Syntax.JudgedAt);
    }

    public void Take(Directive directive)
    {
        var layer = (directive.Context & ConfigContext.InStream) != 0 ? "stream " : "";
        switch (directive.Name)
        {
            case "upstream" when IsSecond(layer + "upstream", directive[0], directive): directive.Refuse("duplicate-upstream", $"duplicate upstream \"{directive[0]}\"", 0); break;
            case "log_format" when IsSecond(layer + "log_format", directive[0], directive): directive.Refuse("duplicate-directive", $"duplicate \"log_format\" name \"{directive[0]}\"", 0); break;
            case "limit_req_zone" or "limit_conn_zone" when IsSecond(layer + directive.Name, ZoneTable.MadeBy(directive), directive): RefuseZone(directive, layer); break;
        }
    }

    private bool IsSecond(string kind, string name, Directive directive) => directive.Problems.Count == 0 && !names.TryAdd((kind, name), directive);

    private void RefuseZone(Directive directive, string layer)
    {
        var zone = ZoneTable.MadeBy(directive);
        var first = names[(layer + directive.Name, zone)];
        directive.Refuse("duplicate-directive", $"{directive.Name} \"{zone}\" is already bound to key \"{first[0]}\"", 0);
    }
}
