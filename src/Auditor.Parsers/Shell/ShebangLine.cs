namespace Auditor.Parsers.Shell;

/// <summary>The interpreter that the first line of a script names.</summary>
/// <param name="Interpreter">Its base name, or null without a <c>#!</c> line.</param>
/// <param name="Options">The words after it.</param>
internal sealed record ShebangLine(string? Interpreter, string[] Options)
{
    public bool IsShell => Interpreter is "sh" or "dash" or "bash" or "ash";

    public static ShebangLine Of(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("#!")) return new ShebangLine(null, []);
        var end = text.IndexOf('\n');
        var line = (end < 0 ? text : text[..end]).ToString();
        var words = line[2..].Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var first = 0;
        if (words.Length > 0 && BaseName(words[0]) == "env") first = SkipEnv(words);
        return first < words.Length ? new ShebangLine(BaseName(words[first]), words[(first + 1)..]) : new ShebangLine("", []);
    }

    /// <summary><c>#!/usr/bin/env -S NAME=value bash -e</c></summary>
    private static int SkipEnv(string[] words)
    {
        var i = 1;
        while (i < words.Length && (words[i].StartsWith('-') || words[i].Contains('=', StringComparison.Ordinal))) i++;
        return i;
    }

    private static string BaseName(string path) => path[(path.LastIndexOf('/') + 1)..];
}
