using Auditor.Documents;

namespace Auditor.Parsers.Compose.Model;

/// <summary>How many values a value is when each alias is written out. What aliases share is counted once and remembered.</summary>
internal sealed class ExpandedSize
{
    private const long MoreThanAnyLimit = int.MaxValue;

    private readonly Dictionary<ComposeValue, long> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The services that stay within the budget when aliases are written out; a problem tells when these are not all.</summary>
    public static ComposeMap Bounded(ComposeMap root, ExpansionBudget budget, List<ParseProblem> limits)
    {
        if (root.Map("services") is not { } services) return root;
        var left = budget.Limit;
        if (Fits(services, ref left) && budget.Spend(budget.Limit - left)) return root;
        var sizes = new ExpandedSize();
        ComposeEntry[] kept = [.. services.Entries.TakeWhile(entry => budget.Spend(sizes.Of(entry.Value)))];
        if (kept.Length == services.Entries.Length) return root;
        limits.Add(new ParseProblem("project-too-large", $"More than {budget.Limit} values when its aliases are written out: only the first {kept.Length} services were read.", services.Entries[kept.Length].KeySpan));
        var bounded = new ComposeMap(services.Span, [.. kept], services.IsFlow);
        return new ComposeMap(root.Span, [.. root.Entries.Select(entry => entry.Key == "services" ? entry with { Value = bounded } : entry)], root.IsFlow);
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

        // What is over every limit stays so: no sum of such sizes can overflow.
        return known[value] = Math.Min(size, MoreThanAnyLimit);
    }
}
