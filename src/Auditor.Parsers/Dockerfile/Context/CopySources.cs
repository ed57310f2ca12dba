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
            if (!IsFromContext(instruction)) continue;
            foreach (var word in Words(instruction))
            {
                if (sources.Count < Maximum && Path(word.Raw, instruction) is { } path && seen.Add(path)) sources.Add(path);
            }
        }

        return [.. sources];
    }

    /// <summary>Some instruction copies the context itself.</summary>
    public static bool HasWholeContext(DockerfileSyntax syntax)
    {
        foreach (var instruction in syntax.Instructions)
        {
            if (IsFromContext(instruction) && Words(instruction).Exists(static word => word.Chars is "." or "./" or "/" or "*" or "./*")) return true;
        }

        return false;
    }

    /// <summary>What one instruction copies by name: the name that it has in the image, and its path in the context.</summary>
    public static IEnumerable<(string Name, string Path)> Named(Instruction instruction)
    {
        if (!IsFromContext(instruction)) yield break;
        var sources = Words(instruction);
        var target = TargetOf(instruction);
        foreach (var source in sources)
        {
            if (Path(source.Raw, instruction) is not { } path) continue;
            var isFolder = sources.Count > 1 || target.EndsWith('/') || target is "." or "..";
            var renamed = isFolder ? path : target.Trim('"', '\'');
            yield return (LastOf(renamed), path);
            if (!isFolder) yield return (LastOf(path), path);
        }
    }

    /// <summary>The last word of COPY and ADD; empty for other instructions.</summary>
    private static string TargetOf(Instruction instruction) =>
        instruction.Keyword is "copy" or "add" && (instruction.IsJson ? [.. instruction.Json] : WordSplitter.AtBlanks(instruction.Arguments)) is [.., var last] ? last.Raw : "";

    private static string LastOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static bool IsFromContext(Instruction instruction) => instruction.Keyword is "copy" or "add" && instruction.Flag("from") is null;

    /// <summary>All but the last, which is where they are copied to.</summary>
    private static List<Word> Words(Instruction instruction)
    {
        var words = instruction.IsJson ? Listed(instruction.Json) : WordSplitter.AtBlanks(instruction.Arguments);
        if (words.Count > 0) words.RemoveAt(words.Count - 1);
        return words;
    }

    private static List<Word> Listed(ImmutableArray<Word> words)
    {
        var listed = new List<Word>(words.Length);
        foreach (var word in words) listed.Add(word);
        return listed;
    }

    private static string? Path(string word, Instruction instruction)
    {
        var isElsewhere = word.Contains("://", StringComparison.Ordinal) || word.StartsWith("git@", StringComparison.Ordinal);
        if (word.Contains('$', StringComparison.Ordinal) || isElsewhere || (!instruction.IsJson && HeredocWords.Parse(word) is not null)) return null;
        return ContextPath.Of(word.Trim('"', '\'')) is { Length: > 0 } path ? path : null;
    }
}
