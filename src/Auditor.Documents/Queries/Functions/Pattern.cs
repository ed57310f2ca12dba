using System.Text.RegularExpressions;

namespace Auditor.Documents.Queries.Functions;

/// <summary>
/// A pattern that two engines can match, with one answer. The backtracking one is made in microseconds and is quick on all but hostile
/// texts; the linear one takes milliseconds to make. So the first is tried for a moment, and a text that it cannot tell about in that
/// time is given to the second, as are all texts after it. What is answered never depends on the time taken.
/// </summary>
internal sealed class Pattern
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    private readonly string text;
    private readonly RegexOptions options;
    private Regex? linear;
    private Regex? quick;

    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It has a construct that needs backtracking, or is too large when its repetitions are written out.</exception>
    public Pattern(string text, bool ignoreCase)
    {
        this.text = text;
        options = RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        if (IsPlain(text)) quick = new Regex(text, options, Moment);
        else _ = Linear;
    }

    private Regex Linear => LazyInitializer.EnsureInitialized(ref linear, () => new Regex(text, options | RegexOptions.NonBacktracking));

    public bool IsMatch(string value)
    {
        if (quick is not { } first) return Linear.IsMatch(value);
        try
        {
            return first.IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            quick = null;
            return Linear.IsMatch(value);
        }
    }

    public string Replace(string value, string replacement) => Linear.Replace(value, replacement);

    /// <summary>Whether it has nothing that the linear engine may refuse: groups with a question mark, references, counted repetitions.</summary>
    private static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{' || (text[i] == '(' && i + 1 < text.Length && text[i + 1] == '?')) return false;
            if (text[i] != '\\') continue;
            if (++i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('d' or 'D' or 's' or 'S' or 'w' or 'W' or 'b' or 't' or 'n' or 'r'))) return false;
        }

        return true;
    }
}
