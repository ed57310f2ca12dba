namespace Auditor.Rules.Files;

/// <summary>The words of an enumeration as rule files write them: in lower case.</summary>
internal static class Choices<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> ByWord =
        Enum.GetValues<T>().ToDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The last first: severities and confidences then begin with the strongest.</summary>
    public static IEnumerable<string> Words => ByWord.Keys.Reverse();

    public static T? Of(string word) => ByWord.TryGetValue(word, out var value) ? value : null;
}
