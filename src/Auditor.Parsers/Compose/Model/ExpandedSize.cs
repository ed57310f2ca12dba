using Auditor.Documents;

namespace Auditor.Parsers.Compose.Model;

/// <summary>How many values a value is when each alias is written out. What aliases share is counted once and remembered.</summary>
internal sealed class ExpandedSize
{
    /// <summary>More than a file of 5 MB can hold without aliases.</summary>
    public const long Limit = 1_000_000;

    private readonly Dictionary<ComposeValue, long> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The services that stay within the limit when aliases are written out; a problem tells when these are not all.</summary>
    public static ComposeMap Bounded(ComposeMap root, List<ParseProblem> limits)
    {
        if (root.Map("services") is not { } services || IsWithinLimit(services)) return root;
        var sizes = new ExpandedSize();
        long total = 0;
        ComposeEntry[] kept = [.. services.Entries.TakeWhile(entry => (total += sizes.Of(entry.Value)) <= Limit)];
        limits.Add(new ParseProblem("project-too-large", $"More than {Limit} values when its aliases are written out: only the first {kept.Length} services were read.", services.Entries[kept.Length].KeySpan));
        var bounded = new ComposeMap(services.Span, [.. kept], services.IsFlow);
        return new ComposeMap(root.Span, [.. root.Entries.Select(entry => entry.Key == "services" ? entry with { Value = bounded } : entry)], root.IsFlow);
    }

    /// <summary>Whether a value stays within the limit; what aliases share is counted wherever it stands, and nothing is remembered.</summary>
    public static bool IsWithinLimit(ComposeValue value)
    {
        var left = Limit;
        return Fits(value, ref left);
    }

    private static bool Fits(ComposeValue value, ref long left)
    {
        if (--left < 0) return false;
        if (value is ComposeList list)
        {
            foreach (var item in list.Items)
            {
                if (!Fits(item, ref left)) return false;
            }
        }
        else if (value is ComposeMap map)
        {
            foreach (var entry in map.Entries)
            {
                if (!Fits(entry.Value, ref left)) return false;
            }
        }

        return true;
    }

    public long Of(ComposeValue value)
    {
        if (value is ComposeScalar) return 1;
        if (known.TryGetValue(value, out var size)) return size;
        size = 1;
        if (value is ComposeList list)
        {
            foreach (var item in list.Items) size += Of(item);
        }
        else if (value is ComposeMap map)
        {
            foreach (var entry in map.Entries) size += Of(entry.Value);
        }

        // What is over the limit stays so: no sum of such sizes can overflow.
        return known[value] = Math.Min(size, Limit + 1);
    }
}
