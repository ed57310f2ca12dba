using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>
/// Which protective headers the answers of a server have. What the level of the server sends and a location drops is no gap here: it is lost there.
/// Redirects, refusals, empty answers, gRPC and ACME challenges need none.
/// </summary>
internal sealed class SentHeaders(Config config, ConfigFacts facts)
{
    private static readonly string[] Scripts = ["header_filter_by_lua_block", "header_filter_by_lua_file", "header_filter_by_lua", "js_header_filter"];

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
        !block.Has("internal") && !block.Has("grpc_pass") && !AnswerFacts.DeniesAll(block) && !block.Children.Exists(IsEmptyAnswer)
        && !(block.Name == "location" && Array.Exists(block.Arguments, static word => word.Value.Contains(".well-known", StringComparison.Ordinal)));

    private static bool IsEmptyAnswer(Directive child) =>
        (AnswerFacts.IsAnswer(child) && AnswerFacts.IsRedirecting(child)) || AnswerFacts.IsRefusing(child) || (child.Name == "return" && child[0] == "204");

    /// <summary>The locations that answer, and the server itself where no location takes all requests.</summary>
    private static List<Directive> PlacesOf(Directive server)
    {
        var places = new List<Directive>();
        if (!HasContent(server)) return places;
        var isAnsweredHere = server.Has("return");
        if (!isAnsweredHere) AddLocations(server, places);
        var takesTheRest = !server.Children.Exists(TakesAll) && server.Effective("root") is not null;
        if (isAnsweredHere || takesTheRest || !server.Children.Exists(IsLocation)) places.Add(server);
        return places;
    }

    private static bool IsLocation(Directive child) => child is { Name: "location", Row: not null };

    private static void AddLocations(Directive block, List<Directive> places)
    {
        foreach (var location in block.Children)
        {
            if (!IsLocation(location) || !HasContent(location)) continue;
            places.Add(location);
            AddLocations(location, places);
        }
    }

    private static bool TakesAll(Directive child) => IsLocation(child) && LocationFacts.Of(child) is { Modifier: "" or "^~", Path: "/" };

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
            foreach (var word in block.Children.Where(child => child.Name == "more_set_headers").SelectMany(child => child.Arguments)) bits |= BitsOf(word.Value);
        }

        return bits;
    }

    private int BitsOf(string header)
    {
        var colon = header.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? ProtectiveHeaders.Bits(header[..colon].Trim(), header[(colon + 1)..].Trim(), facts.Variables) : 0;
    }

    private static bool IsSetByScript(Directive place) =>
        Array.Exists(Scripts, script => place.Effective(script) is not null) || (place.Effective("security_headers") is { } headers && headers[0] == "on");
}
