using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>
/// Whether two values say the same, wherever they are written. What aliases share is compared once, and all comparisons of a project together are bounded: two small
/// files can describe values without end.
/// </summary>
/// <param name="budget">Values that are compared at most, all calls together.</param>
internal sealed class SameValue(long budget = SameValue.Limit)
{
    public const long Limit = 1_000_000;

    private const int MaximumDepth = 64;

    private readonly HashSet<ComparedValues> same = [];

    /// <summary>The budget was spent: nothing is compared any more.</summary>
    public bool IsSpent => budget < 0;

    /// <summary>Null when it cannot be told: the budget is spent, they are nested too deeply, or variables that are not known stand in them.</summary>
    public bool? Of(ComposeValue one, ComposeValue other) => Of(one, other, 0);

    private bool? Of(ComposeValue one, ComposeValue other, int depth)
    {
        if (ReferenceEquals(one, other)) return true;
        if (IsSpent || depth > MaximumDepth || --budget < 0) return null;
        if (one is ComposeScalar a && other is ComposeScalar b) return AreSame(a, b);
        var pair = new ComparedValues(one, other);
        if (same.Contains(pair)) return true;
        var result = (one, other) switch
        {
            (ComposeList from, ComposeList to) => AreSame(from, to, depth),
            (ComposeMap from, ComposeMap to) => AreSame(from, to, depth),
            _ => false,
        };
        if (result == true) same.Add(pair);
        return result;
    }

    private static bool? AreSame(ComposeScalar one, ComposeScalar other)
    {
        if (one.IsKnown && other.IsKnown) return one.IsNull == other.IsNull && one.Value == other.Value;
        return one.Written == other.Written ? true : null;
    }

    private bool? AreSame(ComposeList one, ComposeList other, int depth)
    {
        if (one.Items.Length != other.Items.Length) return false;
        for (var i = 0; i < one.Items.Length; i++)
        {
            if (Of(one.Items[i], other.Items[i], depth + 1) is not true and var result) return result;
        }

        return true;
    }

    private bool? AreSame(ComposeMap one, ComposeMap other, int depth)
    {
        if (one.Entries.Length != other.Entries.Length) return false;
        foreach (var entry in one.Entries)
        {
            if (other.Entry(entry.Key) is not { } same) return false;
            if (Of(entry.Value, same.Value, depth + 1) is not true and var result) return result;
        }

        return true;
    }
}
