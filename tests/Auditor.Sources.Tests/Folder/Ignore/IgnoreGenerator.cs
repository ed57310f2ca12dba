using System.Text;

namespace Auditor.Sources.Tests.Folder.Ignore;

/// <summary>Ignore files and paths over few letters, so that they meet often.</summary>
internal sealed class IgnoreGenerator(int seed)
{
    private static readonly string[] Pieces =
    [
        "a", "a", "b", "b", "c", "ab", ".", "-", "é", "*", "*", "*", "**", "?", "?", "/", "/", "/", "/**/", "**/", "/*", "[ab]", "[!a]", "[^b]",
        "[a-c]", "[[:alpha:]]", "[[:punct:]]", "[]a]", "[a-", "[-a]", "[b-a]", "[\\a-c]", "[[:]", "\\a", "\\*", "\\[", "\\", " ", "!", "#", "[", "]", "x",
    ];

    private static readonly string[] Names = ["a", "b", "c", "ab", "ba", "abc", "aab", "x", "a.b", "-", "é", "aéb", "[", "]", "*", "!a", "#a", "a b", "\\a"];

    private readonly Random random = new(seed);

    public string Patterns()
    {
        var text = new StringBuilder();
        for (var lines = random.Next(1, 5); lines > 0; lines--)
        {
            if (random.Next(4) == 0) text.Append('!');
            for (var pieces = random.Next(1, 6); pieces > 0; pieces--) text.Append(Pieces[random.Next(Pieces.Length)]);
            if (random.Next(4) == 0) text.Append('/');
            if (random.Next(12) == 0) text.Append("  ");
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Paths that can stand together: the folder of one is never the file of another.</summary>
    public List<string> Paths()
    {
        var paths = new List<string>();
        for (var tries = 0; tries < 12; tries++)
        {
            var path = string.Join('/', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Names[random.Next(Names.Length)]));
            if (!paths.Exists(other => other == path || Holds(other, path) || Holds(path, other))) paths.Add(path);
        }

        return paths;
    }

    private static bool Holds(string folder, string path) => path.StartsWith(folder + "/", StringComparison.Ordinal);
}
