using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Conditions as <c>ngx_http_rewrite_if_condition</c> reads them.</summary>
internal static class ConditionCheck
{
    public static void Check(Directive directive)
    {
        var words = directive.Arguments.Select(word => word.Value).ToArray();
        var (first, last) = (0, words.Length - 1);
        if (words[0].Length < 1 || words[0][0] != '(')
        {
            Invalid(directive, words[0], 0);
            return;
        }

        if (words[0].Length == 1) first = 1;
        else words[0] = words[0][1..];
        if (last < 0 || words[last].Length < 1 || words[last][^1] != ')')
        {
            Invalid(directive, words[last], last);
            return;
        }

        if (words[last].Length == 1) last--;
        else words[last] = words[last][..^1];
        if (first >= words.Length || last < first) Invalid(directive, first < words.Length ? words[first] : "", Math.Min(first, words.Length - 1));
        else CheckWords(directive, words, first, last);
    }

    private static void CheckWords(Directive directive, string[] words, int first, int last)
    {
        var word = words[first];
        if (word.Length > 1 && word[0] == '$') CheckVariable(directive, words, first, last);
        else if ((word.Length == 2 && word[0] == '-') || (word.Length == 3 && word.StartsWith("!-", StringComparison.Ordinal)))
        {
            if (first + 1 != last || word[^1] is not ('f' or 'd' or 'e' or 'x')) Invalid(directive, word, first);
        }
        else Invalid(directive, word, first);
    }

    private static void CheckVariable(Directive directive, string[] words, int first, int last)
    {
        if (first == last) return;
        if (first + 2 != last) Invalid(directive, words[first], first);
        else if (words[first + 1] is "~" or "~*" or "!~" or "!~*") RegexCheck.Check(directive, words[last], last);
        else if (words[first + 1] is not ("=" or "!=")) directive.Refuse("invalid-condition", $"unexpected \"{words[first + 1]}\" in condition", first + 1);
    }

    private static void Invalid(Directive directive, string word, int argument) => directive.Refuse("invalid-condition", $"invalid condition \"{word}\"", argument);
}
