using System.Text;

namespace Auditor.Sources.Ssh;

/// <summary>The collector as it is sent: each login carries all of it, so what only people read stays here.</summary>
internal static class CollectorText
{
    /// <summary>Stands on a line of its own before a variable that holds an awk program.</summary>
    private const string AwkMark = "# awk\n";

    /// <summary>Blanks that separate nothing, neither in a shell nor in awk; no text of the collector has them.</summary>
    private static readonly (string Long, string Short)[] Marks =
    [
        (" \\\n", " "), (" ;;", ";;"), ("\n;;", ";;"), (";; ", ";;"), (";;\n", ";;"), ("; ", ";"), (" | ", "|"), (" |\n", "|"), (" || ", "||"),
        (" ||\n", "||"), (" && ", "&&"), (" &&\n", "&&"), ("() {", "(){"),
    ];

    /// <summary>What stands between the name of a field and the field in a format of Docker's.</summary>
    private const string Field = "\":{{json .";

    public static string Short(string script) => WithShortNames(WithShortFields(Plain(script)));

    /// <summary>Without what only people read, and with names and the formats of Docker as they are.</summary>
    public static string Plain(string script)
    {
        var text = WithShortAwk(WithoutComments(script));
        foreach (var (full, less) in Marks) text = text.Replace(full, less, StringComparison.Ordinal);
        return text;
    }

    /// <summary>A field that is told under its own name is written once, as <c>^Name^</c>, and a comma with a line feed as <c>~</c>; the collector's <c>widen</c> undoes it.</summary>
    private static string WithShortFields(string text)
    {
        var parts = text.Replace(",{{println}}", "~", StringComparison.Ordinal).Split(Field);
        var all = new StringBuilder(parts[0]);
        for (var i = 1; i < parts.Length; i++)
        {
            var name = parts[i - 1][(parts[i - 1].LastIndexOf('"') + 1)..];
            if (parts[i].StartsWith($"{name}}}}}", StringComparison.Ordinal))
                all.Remove(all.Length - name.Length - 1, name.Length + 1).Append('^').Append(name).Append('^').Append(parts[i], name.Length + 2, parts[i].Length - name.Length - 2);
            else all.Append(Field).Append(parts[i]);
        }

        return all.ToString();
    }

    /// <summary>Functions of the shell and of awk and programs in variables are numbered where their names are of several words: no other text of the collector has such a word.</summary>
    private static string WithShortNames(string text)
    {
        var words = Words(text);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Contains('_', StringComparison.Ordinal) && IsDefined(words, i)) names.TryAdd(words[i], $"_{names.Count}");
        }

        return string.Concat(words.Select(word => names.GetValueOrDefault(word, word)));
    }

    private static bool IsDefined(List<string> words, int at) => words[at + 1].StartsWith("(){", StringComparison.Ordinal)
        || (at > 0 && words[at - 1].EndsWith('\n') && words[at + 1].StartsWith("='", StringComparison.Ordinal))
        || (at > 1 && words[at - 2] == "function" && words[at + 1].StartsWith('('));

    /// <summary>Words and what stands between them, in turn.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && IsOfWord(text[end]) == IsOfWord(text[start])) end++;
            words.Add(text[start..end]);
            start = end;
        }

        return words;
    }

    private static bool IsOfWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>In a shell and in the awk that it starts, a line that begins with a number sign is a comment, and blanks before a line say nothing. Functions have
    /// theirs behind <c>() {</c>.</summary>
    private static string WithoutComments(string script) =>
        string.Join('\n', script.Split('\n').Select(line => line.TrimStart(' ').Split("() { # ") is [var name, _] ? name + "() {" : line.TrimStart(' '))
            .Where(line => line.Length > 0 && (line[0] != '#' || line == AwkMark.TrimEnd())));

    private static string WithShortAwk(string script)
    {
        var parts = script.Split(AwkMark);
        var text = new StringBuilder(parts[0]);
        foreach (var part in parts[1..])
        {
            var (start, end) = Program(part);
            text.Append(part, 0, start).Append(AwkText.Short(part[start..end])).Append(part, end, part.Length - end);
        }

        return text.ToString();
    }

    /// <summary>Between the quotes; those around a variable of the shell belong to it.</summary>
    private static (int Start, int End) Program(string part)
    {
        var start = part.IndexOf('\'', StringComparison.Ordinal) + 1;
        var end = part.IndexOf('\'', start);
        while (part.AsSpan(end).StartsWith("'$")) end = part.IndexOf('\'', part.IndexOf('\'', end + 1) + 1);
        return (start, end);
    }
}
