using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>Sorts findings by merging; those that compare as equal stay in the order in which they came. What is in order already costs one comparison each.</summary>
internal static class StableOrder
{
    /// <summary>Sorts in place, or in a copy of the same length.</summary>
    public static Finding[] Sort(Finding[] findings, Comparison<Finding> order)
    {
        if (IsSorted(findings, order)) return findings;
        var other = new Finding[findings.Length];
        for (var width = 1; width < findings.Length; width *= 2)
        {
            for (var start = 0; start < findings.Length; start += 2 * width) Merge(findings, other, start, width, order);
            (findings, other) = (other, findings);
        }

        return findings;
    }

    private static bool IsSorted(Finding[] findings, Comparison<Finding> order)
    {
        for (var i = 1; i < findings.Length; i++)
        {
            if (order(findings[i - 1], findings[i]) > 0) return false;
        }

        return true;
    }

    private static void Merge(Finding[] from, Finding[] to, int left, int width, Comparison<Finding> order)
    {
        var (middle, end) = (Math.Min(left + width, from.Length), Math.Min(left + (2 * width), from.Length));
        var right = middle;
        if (right == end || order(from[right - 1], from[right]) <= 0)
        {
            Array.Copy(from, left, to, left, end - left);
            return;
        }

        for (var next = left; next < end; next++)
        {
            var takesLeft = left < middle && (right >= end || order(from[left], from[right]) <= 0);
            to[next] = takesLeft ? from[left++] : from[right++];
        }
    }
}
