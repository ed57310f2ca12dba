using Auditor.Rules.Runs;

namespace Auditor.Rules.Checklists;

internal static class Places
{
    /// <summary>The one that comes first in the order of paths and offsets.</summary>
    public static SourceLocation? First(SourceLocation? one, SourceLocation? other)
    {
        if (one is null || other is null) return one ?? other;
        var order = string.CompareOrdinal(one.Path, other.Path);
        if (order == 0) order = one.Offset.CompareTo(other.Offset);
        return order <= 0 ? one : other;
    }

    public static string Words(SourceLocation place) => FormattableString.Invariant($"{place.Path}:{place.Start.Line}");
}
