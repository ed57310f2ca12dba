using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Modifiers of locations, and locations in locations (<c>ngx_http_core_location</c>).</summary>
internal static class LocationCheck
{
    public static void Check(Directive location)
    {
        if (location.Arguments.Length == 2 && location[0] is not ("=" or "^~" or "~" or "~*"))
        {
            location.Refuse("invalid-value", $"invalid location modifier \"{location[0]}\"", 0);
            return;
        }

        var facts = LocationFacts.Of(location);
        if (facts.IsRegex) RegexCheck.Check(location, facts.Path, location.Arguments.Length - 1);
        if (location.Problems.Count == 0 && location.Parent is { Name: "location" } outer) CheckNested(location, facts, outer);
    }

    private static void CheckNested(Directive location, LocationFacts facts, Directive outer)
    {
        var around = LocationFacts.Of(outer);
        var (name, outerName) = (NameOf(facts), NameOf(around));
        if (around.Modifier == "=") Refuse(location, $"location \"{name}\" cannot be inside the exact location \"{outerName}\"");
        else if (around.Modifier == "@") Refuse(location, $"location \"{name}\" cannot be inside the named location \"{outerName}\"");
        else if (facts.Modifier == "@") Refuse(location, $"named location \"{name}\" can be on the server level only");
        else if (!facts.IsRegex && !facts.Path.StartsWith(around.Path, StringComparison.Ordinal)) Refuse(location, $"location \"{name}\" is outside location \"{outerName}\"");
    }

    private static string NameOf(LocationFacts facts) => facts.Modifier == "@" ? "@" + facts.Path : facts.Path;

    private static void Refuse(Directive location, string message) => location.Refuse("duplicate-location", message, location.Arguments.Length - 1);
}
