using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>Whether two values say the same, wherever they are written. What is not known is the same as nothing.</summary>
internal static class SameValue
{
    private const int MaximumDepth = 32;

    public static bool Of(ComposeValue one, ComposeValue other) => Of(one, other, 0);

    private static bool Of(ComposeValue one, ComposeValue other, int depth)
    {
        if (depth > MaximumDepth) return false;
        return (one, other) switch
        {
            (ComposeScalar a, ComposeScalar b) => a.IsKnown && b.IsKnown && a.IsNull == b.IsNull && a.Value == b.Value,
            (ComposeList a, ComposeList b) => AreSame(a, b, depth),
            (ComposeMap a, ComposeMap b) => AreSame(a, b, depth),
            _ => false,
        };
    }

    private static bool AreSame(ComposeList one, ComposeList other, int depth)
    {
        if (one.Items.Length != other.Items.Length) return false;
        for (var i = 0; i < one.Items.Length; i++)
        {
            if (!Of(one.Items[i], other.Items[i], depth + 1)) return false;
        }

        return true;
    }

    private static bool AreSame(ComposeMap one, ComposeMap other, int depth)
    {
        if (one.Entries.Length != other.Entries.Length) return false;
        foreach (var entry in one.Entries)
        {
            if (other.Entry(entry.Key) is not { } same || !Of(entry.Value, same.Value, depth + 1)) return false;
        }

        return true;
    }
}
