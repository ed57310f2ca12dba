using System.Numerics;
using Auditor.Rules.Model;

namespace Auditor.Rules.Checklists;

/// <summary>
/// Points lost by a control: its share of the weight times λ, rounded up to a millionth. λ is 1 for an unknown control and
/// 1 − Π(1 − p) over the failures of one that is not met, in exact integers: no order and no processor can change it.
/// </summary>
internal static class LossFormula
{
    public const long FullScore = 100_000_000;

    /// <summary>
    /// More failures of one severity than this change nothing: 0.9^512 is below 1e-23, and shares are multiples of
    /// 1/(total weight) millionths, so the rounded loss has been the full one for long.
    /// </summary>
    private const int MostFailures = 512;

    /// <summary>p of a severity in tenths.</summary>
    public static int Tenths(Severity severity) => severity switch
    {
        Severity.Critical => 9,
        Severity.High => 6,
        Severity.Medium => 3,
        Severity.Low => 1,
        _ => 0,
    };

    public static long Full(int weight, int totalWeight) => (FullScore * weight + totalWeight - 1) / totalWeight;

    public static long Of(int weight, int totalWeight, FailureCounts failures)
    {
        var (low, medium, high, critical) = (Capped(failures.Low), Capped(failures.Medium), Capped(failures.High), Capped(failures.Critical));
        var whole = BigInteger.Pow(10, low + medium + high + critical);
        var kept = BigInteger.Pow(9, low) * BigInteger.Pow(7, medium) * BigInteger.Pow(4, high);
        var denominator = whole * totalWeight;
        return (long)((FullScore * weight * (whole - kept) + denominator - 1) / denominator);
    }

    private static int Capped(int count) => Math.Min(count, MostFailures);
}
