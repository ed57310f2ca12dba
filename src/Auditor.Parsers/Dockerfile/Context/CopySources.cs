using System.Collections.Immutable;
using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Dockerfile.Context;

/// <summary>The paths of the build context that COPY and ADD name literally.</summary>
internal static class CopySources
{
    private const int Maximum = 100;

    /// <summary>Each once, without leading and trailing slashes; the context itself is not among them.</summary>
    public static ImmutableArray<string> Of(DockerfileSyntax syntax)
    {
        var sources = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var instruction in syntax.Instructions)
        {
            if (instruction.Keyword is not ("copy" or "add") || instruction.Flag("from") is not null) continue;
            var words = instruction.IsJson ? [.. instruction.Json] : WordSplitter.AtBlanks(instruction.Arguments);
            foreach (var word in words.SkipLast(1))
            {
                if (sources.Count < Maximum && Path(word.Raw, instruction) is { } path && seen.Add(path)) sources.Add(path);
            }
        }

        return [.. sources];
    }

    private static string? Path(string word, Instruction instruction)
    {
        var isElsewhere = word.Contains("://", StringComparison.Ordinal) || word.StartsWith("git@", StringComparison.Ordinal);
        if (word.Contains('$', StringComparison.Ordinal) || isElsewhere || (!instruction.IsJson && HeredocWords.Parse(word) is not null)) return null;
        var parts = word.Trim('"', '\'').Split('/').Where(part => part is not ("" or ".")).ToList();
        return parts.Count == 0 || parts.Contains("..") ? null : string.Join('/', parts);
    }
}
