using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>Headers of the level above that a block's own directives drop without setting them again.</summary>
internal static class LostHeaders
{
    private const int MostNamed = 20;
    private const int MostLooked = 64;

    public static string Of(HeaderSets headers, Directive block, bool onlyWellKnown) =>
        string.Join(' ', In(headers, block, onlyWellKnown).Select(header => header[0].ToLowerInvariant()));

    /// <summary>Well-known ones of any level above, so that what a level in between dropped is told, too; the first one of each name.</summary>
    public static IEnumerable<Directive> OfAllAbove(HeaderSets headers, Directive block)
    {
        if (headers.Own(block).Count == 0 || block.Child("add_header_inherit")?[0] == "off") return [];
        var kept = headers.In(block).Select(header => header[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var above = block.SelfAndAncestors().Skip(1).SelectMany(headers.WellKnownIn).Take(MostLooked);
        return above.Where(header => kept.Add(header[0])).Take(MostNamed);
    }

    /// <summary>The first one of each name.</summary>
    public static IEnumerable<Directive> In(HeaderSets headers, Directive block, bool onlyWellKnown)
    {
        if (block.Parent is not { } parent || headers.Own(block).Count == 0) return [];
        var above = onlyWellKnown ? headers.WellKnownIn(parent) : headers.In(parent);
        if (above.Count == 0) return [];
        var kept = headers.In(block).Select(header => header[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return above.Take(MostLooked).Where(header => !kept.Contains(header[0])).DistinctBy(header => header[0].ToLowerInvariant()).Take(MostNamed);
    }
}
