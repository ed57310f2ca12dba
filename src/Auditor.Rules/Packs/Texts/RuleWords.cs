using Auditor.Rules.Model;

namespace Auditor.Rules.Packs.Texts;

/// <summary>The words for what a rule says of itself.</summary>
internal static class RuleWords
{
    public static string Of<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary><c>high</c>, or <c>high, medium or low, by case</c>.</summary>
    public static string Severity(RuleDocument document)
    {
        var words = document.Severities.Select(Of).ToArray();
        return words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} or {words[^1]}, by case";
    }

    public static string Fix(FixSafety safety) => safety switch
    {
        FixSafety.Safe => "auditor fix can do it",
        FixSafety.Review => "auditor fix can do it; read the change first",
        _ => "by hand",
    };
}
