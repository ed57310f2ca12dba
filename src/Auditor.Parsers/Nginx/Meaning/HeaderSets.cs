using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>
/// Which <c>add_header</c> (or <c>proxy_set_header</c>) hold in a block: those of the nearest block that has any, unless
/// <c>add_header_inherit</c> (1.29.3) says otherwise. Blocks that inherit share one list.
/// </summary>
internal sealed class HeaderSets(string directive, Func<string, bool> isWellKnown)
{
    /// <summary>Of what is inherited, so many are looked at: or a long list above would cost as much again in every block below.</summary>
    private const int MostInherited = 64;

    private readonly Dictionary<List<Directive>, List<Directive>> wellKnown = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Directive, List<Directive>> known = [];

    public List<Directive> In(Directive block)
    {
        if (known.TryGetValue(block, out var list)) return list;
        var above = block.Parent is { } parent ? In(parent) : [];
        var own = Own(block);
        var inherit = directive == "add_header" ? block.Effective("add_header_inherit")?[0] : null;
        if (own.Count == 0) list = inherit == "off" && block.Has("add_header_inherit") ? own : above;
        else list = inherit == "merge" && above.Count > 0 ? [.. above.Take(MostInherited), .. own] : own;
        return known[block] = list;
    }

    /// <summary>The first well-known ones of those that hold in a block.</summary>
    public List<Directive> WellKnownIn(Directive block)
    {
        var all = In(block);
        if (!wellKnown.TryGetValue(all, out var list)) wellKnown[all] = list = [.. all.Where(header => isWellKnown(header[0])).Take(MostInherited)];
        return list;
    }

    /// <summary>Those that stand in the block itself.</summary>
    public List<Directive> Own(Directive block)
    {
        List<Directive>? own = null;
        foreach (var child in block.Children)
        {
            if (child.Name == directive && child.Row is not null) (own ??= []).Add(child);
        }

        return own ?? Nothing;
    }

    private static readonly List<Directive> Nothing = [];
}
