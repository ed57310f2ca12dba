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

    public static string Short(string script)
    {
        var text = WithShortAwk(WithoutComments(script));
        foreach (var (full, less) in Marks) text = text.Replace(full, less, StringComparison.Ordinal);
        return text;
    }

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
