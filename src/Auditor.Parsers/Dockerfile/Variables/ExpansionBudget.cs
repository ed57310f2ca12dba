namespace Auditor.Parsers.Dockerfile.Variables;

/// <summary>
/// Bounds what expansion can build: a file of a few lines could double a value a hundred times.
/// </summary>
internal sealed class ExpansionBudget
{
    public const int MaximumValueLength = 8_192;
    private long left = 32_000_000;

    public bool IsSpent => left < 0;

    /// <summary>Whether a value that grew to this length may be kept.</summary>
    public bool Allows(int written, int length)
    {
        if (length <= written) return true;
        if (length > Math.Max(MaximumValueLength, written)) return false;
        left -= length;
        return left >= 0;
    }
}
