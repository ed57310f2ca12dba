using System.Buffers;

namespace Auditor.Documents.Queries.Functions;

/// <summary>
/// A version as dotted numbers with an optional pre-release: <c>1.24</c>, <c>v2.0.0-rc.1+build7</c>, <c>3.13.0b1</c>.
/// Missing numbers count as 0. A pre-release (after a hyphen as in Semantic Versioning 2.0 section 9, or a, b, c, rc, alpha, beta, dev,
/// pre, preview right after the numbers as in PEP 440) is lower than the release; build metadata after <c>+</c> is ignored.
/// Anything else (<c>9.6p1</c>, <c>latest</c>) is no version.
/// </summary>
internal readonly record struct VersionText(string[] Numbers, string[] Prerelease)
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");
    private static readonly string[] PrereleaseWords = ["alpha", "beta", "preview", "pre", "dev", "rc", "a", "b", "c"];

    /// <summary>-1, 0 or 1; NaN when one of the texts is no version.</summary>
    public static double Compare(string left, string right) => Parse(left) is { } a && Parse(right) is { } b ? Math.Sign(a.CompareTo(b)) : double.NaN;

    public static VersionText? Parse(string text)
    {
        var rest = text.AsSpan();
        if (rest.Length > 0 && rest[0] is 'v' or 'V') rest = rest[1..];
        if (rest.IndexOf('+') is var build and >= 0) rest = rest[..build];
        var end = rest.IndexOfAnyExcept(NumberCharacters);
        var numbers = (end < 0 ? rest : rest[..end]).ToString().Split('.');
        if (Array.Exists(numbers, number => number.Length == 0)) return null;
        if (end < 0) return new VersionText(numbers, []);
        return Suffix(rest[end..]) is { } prerelease ? new VersionText(numbers, prerelease) : null;
    }

    public int CompareTo(VersionText other)
    {
        for (var i = 0; i < Math.Max(Numbers.Length, other.Numbers.Length); i++)
        {
            var order = CompareNumbers(Numbers.ElementAtOrDefault(i) ?? "0", other.Numbers.ElementAtOrDefault(i) ?? "0");
            if (order != 0) return order;
        }

        return ComparePrereleases(other);
    }

    // The identifiers of a pre-release, or null when the suffix is none.
    private static string[]? Suffix(ReadOnlySpan<char> suffix)
    {
        if (suffix[0] == '-') return Identifiers(suffix[1..].ToString().Split('.'));
        foreach (var word in PrereleaseWords)
        {
            if (!suffix.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            var number = suffix[word.Length..].ToString();
            return number.All(char.IsAsciiDigit) ? [word, number.Length == 0 ? "0" : number] : null;
        }

        return null;
    }

    private static string[]? Identifiers(string[] identifiers) =>
        Array.TrueForAll(identifiers, identifier => identifier.Length > 0 && identifier.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) ? identifiers : null;

    // Semantic Versioning 2.0 section 11.
    private int ComparePrereleases(VersionText other)
    {
        if (Prerelease.Length == 0 || other.Prerelease.Length == 0) return other.Prerelease.Length.CompareTo(Prerelease.Length);
        for (var i = 0; i < Math.Min(Prerelease.Length, other.Prerelease.Length); i++)
        {
            var order = CompareIdentifiers(Prerelease[i], other.Prerelease[i]);
            if (order != 0) return order;
        }

        return Prerelease.Length.CompareTo(other.Prerelease.Length);
    }

    private static int CompareIdentifiers(string left, string right) => (left.All(char.IsAsciiDigit), right.All(char.IsAsciiDigit)) switch
    {
        (true, true) => CompareNumbers(left, right),
        (true, false) => -1,
        (false, true) => 1,
        _ => string.CompareOrdinal(left, right),
    };

    // As text, so that no number is too large.
    private static int CompareNumbers(string left, string right)
    {
        left = left.TrimStart('0');
        right = right.TrimStart('0');
        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);
    }
}
