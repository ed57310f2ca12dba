using System.Text.RegularExpressions;
using Auditor.Documents.Matching;

namespace Auditor.Documents.Queries.Functions;

/// <summary>
/// A pattern of an expression. Nearly all are searched for by <see cref="LinearPattern"/>; for the rest, and for replacing, there is the
/// framework's non-backtracking engine, which takes milliseconds to make.
/// </summary>
internal sealed class Pattern
{
    private readonly string text;
    private readonly RegexOptions options;
    private readonly LinearPattern? plain;
    private Regex? full;

    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It has a construct that needs backtracking, or is too large when its repetitions are written out.</exception>
    public Pattern(string text, bool ignoreCase)
    {
        this.text = text;
        options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        plain = LinearPattern.TryCompile(text, ignoreCase);
        if (plain is null) _ = Full;
    }

    private Regex Full => LazyInitializer.EnsureInitialized(ref full, () => new Regex(text, options));

    public bool IsMatch(string value) => plain is not null ? plain.IsMatch(value) : Full.IsMatch(value);

    public string Replace(string value, string replacement) => Full.Replace(value, replacement);
}
