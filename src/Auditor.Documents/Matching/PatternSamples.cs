namespace Auditor.Documents.Matching;

/// <summary>
/// Texts that a pattern of another engine (PCRE) describes: with each alternative, and with and without what may be left out, as far as they are few.
/// </summary>
public static class PatternSamples
{
    private const int MostSamples = 64;
    private const int LongestText = 300;

    /// <summary>Null when the pattern is not understood.</summary>
    public static IReadOnlyList<PatternSample>? Of(string pattern, bool ignoreCase)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return PatternReader.ReadForeign(pattern, ignoreCase) is { } root ? Of(root) : null;
    }

    private static List<PatternSample> Of(PatternNode node) => node switch
    {
        PatternCharacter character => [Of(character.Set)],
        PatternChoice choice => [.. choice.Choices.SelectMany(Of).Take(MostSamples)],
        PatternRepetition repetition => Of(repetition),
        PatternSequence sequence => sequence.Parts.Aggregate(new List<PatternSample> { PatternSample.Empty }, (before, part) => Joined(before, Of(part))),
        _ => [PatternSample.Empty],
    };

    private static List<PatternSample> Of(PatternRepetition repetition)
    {
        var parts = Of(repetition.Part).ConvertAll(part => part with { Wildcards = [] });
        var once = repetition.Least == 0 ? [PatternSample.Empty, .. parts] : parts;
        for (var i = 1; i < Math.Min(repetition.Least, 20); i++) once = Joined(once, [parts[0]]);
        return once;
    }

    private static List<PatternSample> Joined(List<PatternSample> before, List<PatternSample> after) =>
    [
        .. (from first in before
            from second in after
            where first.Text.Length + second.Text.Length <= LongestText
            select first.Then(second)).Take(MostSamples)
    ];

    private static PatternSample Of(CharacterSet set)
    {
        if (set.Contains('.') && set.Contains('a') && set.Contains('/') && set.Contains('!')) return new PatternSample(".", [0]);
        foreach (var likely in "abcdefghijklmnopqrstuvwxyz0123456789-._~:/")
        {
            if (set.Contains(likely)) return new PatternSample(likely.ToString(), []);
        }

        for (var character = ' '; character < 127; character++)
        {
            if (set.Contains(character)) return new PatternSample(character.ToString(), []);
        }

        return PatternSample.Empty;
    }
}
