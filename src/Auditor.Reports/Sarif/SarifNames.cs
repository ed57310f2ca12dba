using System.Text;
using Auditor.Reports.Summary;
using Auditor.Rules.Model;

namespace Auditor.Reports.Sarif;

/// <summary>How our words are called in SARIF and by GitHub.</summary>
internal static class SarifNames
{
    public static string Level(Severity severity) => severity switch
    {
        Severity.Critical or Severity.High => "error",
        Severity.Medium => "warning",
        _ => "note",
    };

    /// <summary>GitHub's <c>problem.severity</c>.</summary>
    public static string Problem(Severity severity) => severity switch
    {
        Severity.Critical or Severity.High => "error",
        Severity.Medium => "warning",
        _ => "recommendation",
    };

    /// <summary>GitHub's <c>security-severity</c>: above 9 critical, from 7 high, from 4 medium, below low.</summary>
    public static string SecuritySeverity(Severity severity) => severity switch
    {
        Severity.Critical => "9.5",
        Severity.High => "8.0",
        Severity.Medium => "5.5",
        _ => "2.5",
    };

    public static double Rank(Severity severity) => severity switch
    {
        Severity.Critical => 95,
        Severity.High => 80,
        Severity.Medium => 55,
        Severity.Low => 25,
        _ => 10,
    };

    public static string Precision(Confidence confidence) => Words.Of(confidence);

    public static string Fix(FixSafety? safety) => safety switch
    {
        FixSafety.Safe => "safe",
        FixSafety.Review => "review",
        FixSafety.Manual => "manual",
        _ => "none",
    };

    /// <summary>
    /// <c>dockerfile/final-user-root</c> as <c>DockerfileFinalUserRoot</c>: SARIF2012 wants every word to be a capital and at least one
    /// small letter or digit, so a word of one letter, or one that begins with a digit, joins the word before it.
    /// </summary>
    public static string Pascal(string id)
    {
        StringBuilder name = new(id.Length);
        foreach (string word in id.Split('/', '-', '.', '_'))
        {
            string small = string.Concat(word.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
            bool joins = name.Length > 0 && (small.Length == 1 || (small.Length > 0 && char.IsAsciiDigit(small[0])));
            name.Append(joins || small.Length == 0 ? small : char.ToUpperInvariant(small[0]) + small[1..]);
        }
        return name.ToString();
    }

    /// <summary>A relative URI reference (RFC 3986) of a path with forward slashes.</summary>
    public static string Uri(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));

    /// <summary>Ends with a full stop, and is no longer than GitHub stores.</summary>
    public static string Sentence(string text)
    {
        const int Most = 1000;
        string cut = text.Length > Most ? string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most), "…") : text;
        return cut.EndsWith('.') ? cut : cut + ".";
    }

    /// <summary>Text inside a SARIF message string, where braces mark placeholders.</summary>
    public static string Literal(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
