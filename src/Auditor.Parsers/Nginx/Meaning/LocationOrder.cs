using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>The order in which the locations of a block get a request: exact ones, <c>^~</c> by length, regular expressions as written, other prefixes by length.</summary>
internal static class LocationOrder
{
    public static Dictionary<Directive, int> Of(Directive block)
    {
        var order = new Dictionary<Directive, int>();
        var locations = block.Children.Where(child => child is { Name: "location", Row: not null } && !child[0].StartsWith('@')).OrderBy(Rank).ThenByDescending(LengthOf);
        foreach (var location in locations) order[location] = order.Count + 1;
        return order;
    }

    private static int Rank(Directive location) => LocationFacts.Of(location).Modifier switch { "=" => 0, "^~" => 1, "~" or "~*" => 2, _ => 3 };

    private static int LengthOf(Directive location) => LocationFacts.Of(location) is { IsRegex: false } facts ? facts.Path.Length : 0;
}
