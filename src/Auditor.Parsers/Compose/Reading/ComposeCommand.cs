using System.Text;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>Finds commands of docker compose in a text, whatever else it is, and the files that they name.</summary>
internal static class ComposeCommand
{
    private const int MostLists = 200;
    private const int MostFiles = 100;
    private const string Stack = "stack deploy";

    private static readonly char[] Blanks = [' ', '\t', '\r', '"', '\'', '`', '@', '(', ')'];

    /// <summary>The files of each command that names two or more, in order.</summary>
    /// <param name="isYaml">Only comments are looked at.</param>
    public static IEnumerable<List<string>> ListsIn(string text, bool isYaml)
    {
        var stacks = text.Contains(Stack, StringComparison.Ordinal) ? StacksIn(text, isYaml) : [];
        if (!text.Contains("compose", StringComparison.Ordinal) || !(text.Contains("-f", StringComparison.Ordinal) || text.Contains("--file", StringComparison.Ordinal))) return stacks;
        return Commands(text, isYaml).Where(line => line.Contains("compose", StringComparison.Ordinal)).Select(FilesOf).Where(list => list.Count > 1).Take(MostLists).Concat(stacks);
    }

    /// <summary><c>docker stack deploy -c a.yml -c b.yml</c>; where a variable brings further files, what stands behind -c elsewhere in the script.</summary>
    private static List<List<string>> StacksIn(string text, bool isYaml)
    {
        var lines = Commands(text, isYaml).Where(line => line.Contains("-c", StringComparison.Ordinal) || line.Contains(Stack, StringComparison.Ordinal)).ToLookup(line => line.Contains(Stack, StringComparison.Ordinal));
        var chosen = lines[false].Select(StackFilesOf).Where(files => files.Count > 0).Take(MostFiles).ToList();
        var lists = new List<List<string>>();
        foreach (var line in lines[true].Take(MostFiles))
        {
            var files = StackFilesOf(line);
            if (files.Count > 1) lists.Add(files);
            else if (files.Count == 1 && line.Contains('$', StringComparison.Ordinal)) lists.AddRange(chosen.Select(more => (List<string>)[.. files, .. more]));
        }

        return [.. lists.Take(MostLists)];
    }

    private static List<string> StackFilesOf(string command)
    {
        var words = command.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        var files = new List<string>();
        for (var i = 1; i < words.Length && files.Count < MostFiles; i++)
        {
            if (words[i - 1] is "-c" or "--compose-file" && ComposeClaim.IsYaml(words[i]) && WithoutFolder(words[i]) is { } path) files.Add(path);
        }

        return files;
    }

    /// <summary>Lines, with those that a backslash continues.</summary>
    private static IEnumerable<string> Commands(string text, bool isYaml)
    {
        var begun = new StringBuilder();
        for (var (start, end) = (0, 0); start <= text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start) is >= 0 and var at ? at : text.Length;
            var line = text.AsSpan(start, end - start).Trim();
            if (isYaml && !line.StartsWith('#')) continue;
            if (isYaml) line = line.TrimStart("# ");
            if (line.EndsWith('\\'))
            {
                begun.Append(line[..^1]).Append(' ');
                continue;
            }

            yield return begun.Append(line).ToString();
            begun.Clear();
        }
    }

    /// <summary>What stands behind -f and --file; nothing when one of them is a variable's, or when they are more than anybody names.</summary>
    private static List<string> FilesOf(string command)
    {
        var words = command.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        var files = new List<string>();
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].EndsWith("compose", StringComparison.Ordinal) || words[i] is "&&" or ";" or "||") files.Clear();
            var file = words[i - 1] is "-f" or "--file" ? words[i] : words[i].StartsWith("--file=", StringComparison.Ordinal) ? words[i][7..] : "";
            if (!ComposeClaim.IsYaml(file)) continue;
            if (WithoutFolder(file) is not { } path) return [];
            files.Add(path);
            if (files.Count > MostFiles) return [];
            if (!IsEnd(words, i)) continue;
            if (files.Count > 1) break;
            files.Clear();
        }

        return files;
    }

    /// <summary>The command goes on without further files.</summary>
    private static bool IsEnd(string[] words, int at) => at + 1 >= words.Length || !words[at + 1].StartsWith('-');

    /// <summary>$DIR/docker-compose.yml: the folder is looked for. Null when more of it is a variable's.</summary>
    private static string? WithoutFolder(string file)
    {
        var path = file.StartsWith('$') && file.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? file[(slash + 1)..] : file;
        return path.Contains('$', StringComparison.Ordinal) ? null : path;
    }
}
