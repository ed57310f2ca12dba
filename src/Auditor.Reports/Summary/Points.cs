using System.Globalization;

namespace Auditor.Reports.Summary;

/// <summary>Millionths of a point as people read them: tenths.</summary>
internal static class Points
{
    private const long Tenth = 100_000;

    /// <summary><c>6.4</c>; a loss too small to show in tenths is <c>&lt;0.1</c>, never <c>0.0</c>.</summary>
    public static string Of(long micros)
    {
        long tenths = Tenths(micros);
        return tenths == 0 && micros > 0 ? "<0.1" : (tenths / 10m).ToString("0.0", CultureInfo.InvariantCulture);
    }

    public static long Tenths(long micros) => (micros + (Tenth / 2)) / Tenth;

    /// <summary>Millionths as a percentage, floored: <c>86 %</c>.</summary>
    public static string Percent(int micros) => string.Create(CultureInfo.InvariantCulture, $"{micros / 10_000} %");
}
