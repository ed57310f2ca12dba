using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>
/// Which protective headers the answers of a server have. What the level of the server sends and a location drops is no gap here: it is lost there.
/// Redirects, refusals, empty answers and ACME challenges need none.
/// </summary>
internal sealed class SentHeaders(Config config, ConfigFacts facts)
{
    private readonly Dictionary<List<Directive>, int> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The headers that are missing in some answer, as bits; and whether what is not missing cannot be told.</summary>
    public (int Unsent, bool IsUndecided) Of(Directive server)
    {
        var (unsent, isUndecided) = (0, false);
        foreach (var place in PlacesOf(server))
        {
            var headers = facts.ResponseHeaders.In(place);
            var isDecided = (headers.Count > 0 || config.IsMain) && !facts.IsIncomplete(place) && !IsSetByScript(place);
            if (isDecided) unsent |= ProtectiveHeaders.All & ~(BitsOf(headers) | BitsOfModule(place));
            else isUndecided = true;
        }

        return (unsent & ~BitsOf(facts.ResponseHeaders.In(server)), isUndecided);
    }

    /// <summary>Whether some of its answers can be pages that nginx serves itself.</summary>
    public static bool HasPages(Directive server) => PlacesOf(server).Exists(ServedPages.Are);

    /// <summary>Whether a block answers requests with something of its own.</summary>
    public static bool HasContent(Directive block) =>
        !block.Has("internal") && !AnswerFacts.DeniesAll(block)
        && !block.Children.Exists(static child => (AnswerFacts.IsAnswer(child) && AnswerFacts.IsRedirecting(child)) || AnswerFacts.IsRefusing(child) || child is { Name: "return" } && child[0] == "204")
        && !(block.Name == "location" && Array.Exists(block.Arguments, static word => word.Value.Contains(".well-known", StringComparison.Ordinal)));

    /// <summary>The locations that answer, and the server itself where no location takes all requests.</summary>
    private static List<Directive> PlacesOf(Directive server)
    {
        var places = new List<Directive>();
        if (!HasContent(server)) return places;
        var isAnsweredHere = server.Has("return");
        if (!isAnsweredHere) AddLocations(server, places);
        if (isAnsweredHere || places.Count == 0 || (!server.Children.Exists(TakesAll) && server.Effective("root") is not null)) places.Add(server);
        return places;
    }

    private static void AddLocations(Directive block, List<Directive> places)
    {
        foreach (var location in block.Children)
        {
            if (location is not { Name: "location", Row: not null } || !HasContent(location)) continue;
            places.Add(location);
            AddLocations(location, places);
        }
    }

    private static bool TakesAll(Directive child) => child is { Name: "location", Row: not null } && LocationFacts.Of(child) is { Modifier: "" or "^~", Path: "/" };

    private int BitsOf(List<Directive> headers)
    {
        if (known.TryGetValue(headers, out var bits)) return bits;
        foreach (var header in headers) bits |= ProtectiveHeaders.Bits(header[0], header[1], facts.Variables);
        return known[headers] = bits;
    }

    /// <summary>Those of <c>more_set_headers "Name: value"</c>, which all levels add up to.</summary>
    private int BitsOfModule(Directive place)
    {
        var bits = 0;
        foreach (var block in place.SelfAndAncestors())
        {
            if (!block.Has("more_set_headers")) continue;
            foreach (var word in block.Children.Where(child => child.Name == "more_set_headers").SelectMany(child => child.Arguments))
            {
                if (word.Value.IndexOf(':', StringComparison.Ordinal) is var colon and > 0) bits |= ProtectiveHeaders.Bits(word.Value[..colon].Trim(), word.Value[(colon + 1)..].Trim(), facts.Variables);
            }
        }

        return bits;
    }

    private static bool IsSetByScript(Directive place) =>
        place.Effective("header_filter_by_lua_block") is not null || place.Effective("header_filter_by_lua_file") is not null || place.Effective("header_filter_by_lua") is not null
        || place.Effective("js_header_filter") is not null || place.Effective("security_headers") is { } headers && headers[0] == "on";
}
