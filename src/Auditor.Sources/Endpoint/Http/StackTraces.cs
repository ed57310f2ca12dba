using System.Buffers;

namespace Auditor.Sources.Endpoint.Http;

/// <summary>Finds what errors of the usual runtimes tell about the inside of a program.</summary>
internal static class StackTraces
{
    private static readonly SearchValues<char> PathEnds = SearchValues.Create(" \t\r\n\"'<>()\\");

    private static readonly string[] Roots = ["/home/", "/usr/src/", "/var/www/", "/app/", "/opt/", "/srv/", "/root/"];

    /// <summary>The kind of trace; null when there is none.</summary>
    public static string? Find(string text)
    {
        if (Has(text, "Traceback (most recent call last)")) return "a traceback of Python";
        if (Has(text, "PHP Fatal error") || (Has(text, "Fatal error:") && Has(text, " on line "))) return "an error of PHP";
        if (HasFrame(text, "at ", ".js:") || HasFrame(text, "at ", ".ts:") || HasFrame(text, "at ", "(node:internal")) return "a stack of JavaScript";
        if (HasFrame(text, "at ", ".java:")) return "a stack of Java";
        if (HasFrame(text, "at ", ".cs:line ") || Has(text, "Microsoft.AspNetCore.Diagnostics.DeveloperExceptionPage")) return "a stack of .NET";
        return Has(text, "goroutine ") && Has(text, ".go:") ? "a stack of Go" : null;
    }

    /// <summary>The folder of a file of the server that is named with a line; null when there is none.</summary>
    public static string? FindPath(string text)
    {
        foreach (var root in Roots)
        {
            for (var at = text.IndexOf(root, StringComparison.Ordinal); at >= 0; at = text.IndexOf(root, at + 1, StringComparison.Ordinal))
            {
                if (NamesLine(text.AsSpan(at))) return root;
            }
        }

        return null;
    }

    private static bool Has(string text, string words) => text.Contains(words, StringComparison.Ordinal);

    /// <summary>A line that begins with <paramref name="start"/>, also as HTML or JSON writes line ends, and names a source file.</summary>
    private static bool HasFrame(string text, string start, string file)
    {
        for (var at = text.IndexOf(file, StringComparison.Ordinal); at >= 0; at = text.IndexOf(file, at + 1, StringComparison.Ordinal))
        {
            const int LongestFrame = 300;
            var from = Math.Max(0, at - LongestFrame);
            var line = text.AsSpan(from, at - from);
            line = line[(line.LastIndexOfAny('\n', '>') + 1)..];
            if (line.LastIndexOf("\\n") is var escaped and >= 0) line = line[(escaped + 2)..];
            line = line.TrimStart();
            while (line.StartsWith("&nbsp;", StringComparison.Ordinal)) line = line["&nbsp;".Length..].TrimStart();
            if (line.StartsWith(start, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary><c>/app/src/server.js:12</c>: a path without blanks, with an extension, then a colon and a number.</summary>
    private static bool NamesLine(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(PathEnds);
        var path = end < 0 ? text : text[..end];
        var colon = path.IndexOf(':');
        return colon > 0 && colon + 1 < path.Length && char.IsAsciiDigit(path[colon + 1]) && path[..colon].LastIndexOf('.') > path[..colon].LastIndexOf('/');
    }
}
