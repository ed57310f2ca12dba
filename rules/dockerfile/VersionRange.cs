namespace Auditor.RulePacks.Dockerfile;

/// <summary>
/// Versions from <paramref name="From"/> up to but without <paramref name="To"/>, each as one number: a million times the major, a thousand
/// times the minor, and the patch version. Ranges are those of npm (node-semver's readme, "Ranges"); versions before a release are not told apart.
/// </summary>
internal readonly record struct VersionRange(long From, long To)
{
    private const long Major = 1_000_000;
    private const long Minor = 1_000;
    private const int MaximumParts = 50;

    private static VersionRange All => new(0, long.MaxValue);

    /// <summary>One version at least is in both.</summary>
    public bool Meets(VersionRange other) => Math.Max(From, other.From) < Math.Min(To, other.To);

    /// <summary>The versions that a version with up to three parts stands for: 22 is all from 22.0.0 to before 23.0.0. Null when it is none.</summary>
    public static VersionRange? Version(string text)
    {
        var from = 0L;
        var (unit, count) = (Major, 0);
        foreach (var part in text.TrimStart('v', '=').Split('.'))
        {
            if (part is "x" or "X" or "*") break;
            if (++count > 3 || part.Length is 0 or > 3 || !int.TryParse(part, System.Globalization.NumberStyles.None, null, out var number)) return null;
            from += number * unit;
            unit /= 1_000;
        }

        return count == 0 ? text is "x" or "X" or "*" ? All : null : new VersionRange(from, from + (count == 3 ? 1 : unit * 1_000));
    }

    /// <summary>The alternatives of a range; null when it is not understood.</summary>
    public static List<VersionRange>? Read(string range)
    {
        var alternatives = new List<VersionRange>();
        foreach (var alternative in range.Split("||"))
        {
            if (alternatives.Count >= MaximumParts || Alternative(alternative.Trim()) is not { } read) return null;
            alternatives.Add(read);
        }

        return alternatives;
    }

    private static VersionRange? Alternative(string text)
    {
        if (text.Length == 0) return All;
        if (text.Split(" - ") is [var low, var high]) return Version(low.Trim()) is { } from && Version(high.Trim()) is { } to ? new VersionRange(from.From, to.To) : null;
        var range = All;
        foreach (var comparator in Comparators(text))
        {
            if (Comparator(comparator) is not { } read) return null;
            range = new VersionRange(Math.Max(range.From, read.From), Math.Min(range.To, read.To));
        }

        return range;
    }

    /// <summary>Separated by blanks; a blank may also stand behind the operator.</summary>
    private static List<string> Comparators(string text)
    {
        var comparators = new List<string>();
        var pending = "";
        foreach (var word in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            pending += word;
            if (!char.IsAsciiLetterOrDigit(word[^1]) && word[^1] != '*') continue;
            comparators.Add(pending);
            pending = "";
        }

        return comparators;
    }

    private static VersionRange? Comparator(string text)
    {
        var operand = text.TrimStart('<', '>', '=', '^', '~');
        if (Version(operand) is not { } version) return null;
        return text[..^operand.Length] switch
        {
            "" or "=" => version,
            ">=" => version with { To = long.MaxValue },
            ">" => new VersionRange(version.To, long.MaxValue),
            "<" => new VersionRange(0, version.From),
            "<=" => version with { From = 0 },
            "^" => version with { To = (version.From / Major + 1) * Major },
            "~" or "~>" => version with { To = Math.Max(version.To, (version.From / Minor + 1) * Minor) },
            _ => null,
        };
    }
}
