namespace Auditor.Documents;

/// <summary>Dates as ISO 8601 writes them. By hand: the formats of the framework are compiled anew at each start.</summary>
public static class IsoDate
{
    /// <summary><c>2027-01-31</c>.</summary>
    public static string Of(DateOnly date) => string.Create(10, date, static (text, day) =>
    {
        Write(text[..4], day.Year);
        text[4] = '-';
        Write(text[5..7], day.Month);
        text[7] = '-';
        Write(text[8..], day.Day);
    });

    private static void Write(Span<char> text, int number)
    {
        for (var i = text.Length - 1; i >= 0; i--, number /= 10) text[i] = (char)('0' + (number % 10));
    }
}
