namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>Sizes and times as nginx reads them (<c>ngx_parse_size</c>, <c>ngx_parse_offset</c>, <c>ngx_parse_time</c>).</summary>
internal static class Measures
{
    private const long Second = 1_000;
    private const long Day = 86_400 * Second;

    /// <summary>Bytes of <c>10k</c>, <c>1m</c>, with <paramref name="withGiga"/> <c>1g</c>; null when it is none.</summary>
    public static long? Size(ReadOnlySpan<char> text, bool withGiga)
    {
        if (text.IsEmpty) return null;
        long scale = text[^1] switch { 'k' or 'K' => 1L << 10, 'm' or 'M' => 1L << 20, 'g' or 'G' when withGiga => 1L << 30, _ => 1 };
        return Number(scale == 1 ? text : text[..^1]) is { } number && number <= long.MaxValue / scale ? number * scale : null;
    }

    /// <summary>A whole number, digits only (<c>ngx_atoi</c>); null when it is none.</summary>
    public static long? Number(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return null;
        long number = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit) || number > (long.MaxValue - (digit - '0')) / 10) return null;
            number = (number * 10) + (digit - '0');
        }

        return number;
    }

    /// <summary>Milliseconds of <c>1m30s</c>, <c>500ms</c>, <c>60</c>; null when it is no time. A number without unit at the end counts seconds.</summary>
    /// <param name="inSeconds">The directive counts in seconds: years and months are allowed, milliseconds are not.</param>
    public static long? Time(ReadOnlySpan<char> text, bool inSeconds)
    {
        long total = 0, value = 0;
        var step = inSeconds ? 0 : 2;
        var isValid = false;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                if (value > (long.MaxValue - 9) / 10) return null;
                value = (value * 10) + (text[at++] - '0');
                isValid = true;
                continue;
            }

            var (rank, length, scale) = Unit(text[at..]);
            if (rank == 0 || (rank == 8 && inSeconds) || step >= (rank == 9 ? 7 : rank) || (rank == 1 && step > 0) || value > long.MaxValue / scale) return null;
            (step, total, value) = (rank, total + (value * scale), 0);
            for (at += length; at < text.Length && text[at] == ' ';) at++;
            if (total < 0) return null;
        }

        return isValid && value <= (long.MaxValue - total) / Second ? total + (value * Second) : null;
    }

    /// <summary>Units in falling order: years have rank 1, milliseconds 8; a blank, as good as seconds, 9.</summary>
    private static (int Rank, int Length, long Milliseconds) Unit(ReadOnlySpan<char> text) => text[0] switch
    {
        'y' => (1, 1, 365 * Day),
        'M' => (2, 1, 30 * Day),
        'w' => (3, 1, 7 * Day),
        'd' => (4, 1, Day),
        'h' => (5, 1, 3_600 * Second),
        'm' when text.Length > 1 && text[1] == 's' => (8, 2, 1),
        'm' => (6, 1, 60 * Second),
        's' => (7, 1, Second),
        ' ' => (9, 1, Second),
        _ => (0, 0, 1),
    };
}
