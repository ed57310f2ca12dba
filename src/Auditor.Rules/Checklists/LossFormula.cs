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

    /// <summary>Up to these, all fits into 64 bits: 10^8 × 5,000 × 10^7 is below 2^63, and half of that is left for the total weight.</summary>
    private const int FewFailures = 7, LightWeight = 5_000;

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
        return low + medium + high + critical <= FewFailures && weight <= LightWeight
            ? OfFew(weight, totalWeight, low, medium, high, critical)
            : OfMany(weight, totalWeight, low, medium, high, critical);
    }

    private static long OfFew(int weight, int totalWeight, int low, int medium, int high, int critical)
    {
        var whole = Power(10, low + medium + high + critical);
        var kept = Power(9, low) * Power(7, medium) * Power(4, high);
        var denominator = whole * totalWeight;
        return ((FullScore * weight * (whole - kept)) + denominator - 1) / denominator;
    }

    private static long Power(long number, int exponent) => exponent == 0 ? 1 : number * Power(number, exponent - 1);

    private static long OfMany(int weight, int totalWeight, int low, int medium, int high, int critical)
    {
        var whole = BigInteger.Pow(10, low + medium + high + critical);
        var kept = BigInteger.Pow(9, low) * BigInteger.Pow(7, medium) * BigInteger.Pow(4, high);
        var denominator = whole * totalWeight;
        return (long)((FullScore * weight * (whole - kept) + denominator - 1) / denominator);
    }

    private static int Capped(int count) => Math.Min(count, MostFailures);
}
