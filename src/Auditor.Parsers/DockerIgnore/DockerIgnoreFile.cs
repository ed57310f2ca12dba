using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Auditor.Documents;

namespace Auditor.Parsers.DockerIgnore;

/// <summary>The patterns of a .dockerignore (docker build reference, ".dockerignore files"; patterns as Go's filepath.Match, and <c>**</c>).</summary>
internal sealed class DockerIgnoreFile
{
    private const int MaximumPatterns = 10_000;
    private const int MaximumPatternLength = 1_000;

    private readonly List<(Regex Pattern, bool IsNegated)> matchers = [];

    private DockerIgnoreFile(ImmutableArray<IgnorePattern> patterns)
    {
        Patterns = patterns;
        foreach (var pattern in patterns)
        {
            if (pattern.Value.Length is > 0 and <= MaximumPatternLength) matchers.Add((ToRegex(pattern.Value), pattern.IsNegated));
        }
    }

    public ImmutableArray<IgnorePattern> Patterns { get; }

    /// <param name="source">The source id that the spans get.</param>
    public static DockerIgnoreFile Read(SourceText text, int source)
    {
        var patterns = ImmutableArray.CreateBuilder<IgnorePattern>();
        for (var number = 1; number <= text.LineCount && patterns.Count < MaximumPatterns; number++)
        {
            var (start, length) = text.LineSpan(number);
            if (Parse(text.Text.AsSpan(start, length), source, start) is { } pattern) patterns.Add(pattern);
        }

        return new DockerIgnoreFile(patterns.ToImmutable());
    }

    /// <summary>Whether a path of the context stays out of it: the last line that matches it or a folder above it decides.</summary>
    public bool Excludes(string path)
    {
        var isExcluded = false;
        foreach (var (pattern, isNegated) in matchers)
        {
            if (isExcluded == isNegated && pattern.IsMatch(path)) isExcluded = !isNegated;
        }

        return isExcluded;
    }

    private static IgnorePattern? Parse(ReadOnlySpan<char> line, int source, int start)
    {
        if (line.StartsWith("#")) return null;
        var trimmed = line.Trim();
        if (trimmed.IsEmpty) return null;
        var span = new SourceSpan(source, start + line.Length - line.TrimStart().Length, trimmed.Length);
        var isNegated = trimmed[0] == '!';
        return new IgnorePattern(span, Clean((isNegated ? trimmed[1..].Trim() : trimmed).ToString()), isNegated);
    }

    private static string Clean(string pattern)
    {
        var parts = new List<string>();
        foreach (var part in pattern.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part != "..") parts.Add(part);
        }

        return parts.Count == 0 && pattern.Length > 0 ? "." : string.Join('/', parts);
    }

    private static Regex ToRegex(string pattern)
    {
        var regex = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '*' && i + 1 < pattern.Length && pattern[i + 1] == '*')
            {
                i++;
                if (i + 1 < pattern.Length && pattern[i + 1] == '/') i++;
                regex.Append(i + 1 >= pattern.Length ? ".*" : "(.*/)?");
            }
            else if (c == '[' && Class(pattern, i) is { } end)
            {
                regex.Append(ToClass(pattern[(i + 1)..end]));
                i = end;
            }
            else if (c == '\\' && i + 1 < pattern.Length) regex.Append(Regex.Escape(pattern[++i].ToString()));
            else regex.Append(c switch { '*' => "[^/]*", '?' => "[^/]", _ => Escape(c) });
        }

        return new Regex(regex.Append("(/.*)?$").ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    private static int? Class(string pattern, int open) => pattern.IndexOf(']', open + 1) is var close && close > open + 1 ? close : null;

    /// <summary>Letter by letter, so that no range of the pattern can be an invalid one.</summary>
    private static string ToClass(string content)
    {
        var isNegated = content[0] == '^' && content.Length > 1;
        var inner = new StringBuilder(isNegated ? "[^/" : "[");
        for (var i = isNegated ? 1 : 0; i < content.Length; i++)
        {
            var isRange = i + 2 < content.Length && content[i + 1] == '-' && content[i] <= content[i + 2];
            inner.Append(InClass(content[i]));
            if (!isRange) continue;
            inner.Append('-').Append(InClass(content[i + 2]));
            i += 2;
        }

        return inner.Append(']').ToString();
    }

    private static string InClass(char c) => char.IsAsciiLetterOrDigit(c) ? c.ToString() : $"\\u{(int)c:X4}";

    private static string Escape(char c) => c == ']' || c == '}' ? $"\\{c}" : Regex.Escape(c.ToString());
}
