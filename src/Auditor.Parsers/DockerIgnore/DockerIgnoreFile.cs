using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Parsers.DockerIgnore;

/// <summary>The patterns of a .dockerignore (docker build reference, ".dockerignore files"; patterns as Go's filepath.Match, and <c>**</c>).</summary>
internal sealed class DockerIgnoreFile
{
    private const int MaximumPatterns = 10_000;
    private const int MaximumPatternLength = 1_000;

    private readonly List<(PathPattern Pattern, bool IsNegated)> matchers = [];

    private DockerIgnoreFile(ImmutableArray<IgnorePattern> patterns)
    {
        Patterns = patterns;
        foreach (var pattern in patterns)
        {
            if (pattern.Value.Length is > 0 and <= MaximumPatternLength) matchers.Add((PathPattern.Of(pattern.Value), pattern.IsNegated));
        }
    }

    public ImmutableArray<IgnorePattern> Patterns { get; }

    /// <summary>The member of a set with this source id, read once.</summary>
    public static DockerIgnoreFile Of(ArtifactSet set, int source) => set.Member(source).Reading(text => Read(text, source));

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
}
