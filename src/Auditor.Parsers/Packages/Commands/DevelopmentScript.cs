using System.Collections.Immutable;

namespace Auditor.Parsers.Packages.Commands;

/// <summary>Tells the scripts of a package.json that start a server for development: <c>vite --port 8888</c>, <c>cross-env PORT=1 next dev</c>, <c>concurrently "tsc -w" "nodemon app"</c>.</summary>
internal static class DevelopmentScript
{
    /// <summary>Longer scripts are no commands that people wrote.</summary>
    private const int MostWords = 100;

    /// <summary>The words that make it one; null when it is none.</summary>
    public static string? ServerOf(string script)
    {
        var words = script.Split([' ', '\t', '\n'], MostWords, StringSplitOptions.RemoveEmptyEntries);
        var isFirst = true;
        for (var i = 0; i < words.Length; i++)
        {
            if (IsSeparator(words[i])) isFirst = true;
            else if (ServerAt(words, i, isFirst) is { } server) return server;
            else isFirst &= IsBeforeCommand(words[i]);
        }

        return null;
    }

    /// <param name="isFirst">A word in the middle is a command only when it is none of the names that are arguments as well (<c>docker build -t vite</c>).</param>
    private static string? ServerAt(string[] words, int first, bool isFirst)
    {
        var name = Bare(words[first]);
        var program = name[(name.LastIndexOf('/') + 1)..];
        if (!isFirst && program is "vite" or "air" or "php") return null;
        return DevelopmentServer.Of(program, Words(words, first), 0, null);
    }

    private static ImmutableArray<CommandWord> Words(string[] words, int first)
    {
        var builder = ImmutableArray.CreateBuilder<CommandWord>();
        for (var i = first; i < words.Length && !IsSeparator(words[i]); i++) builder.Add(new CommandWord(Bare(words[i]), default));
        return builder.ToImmutable();
    }

    private static bool IsSeparator(string word) => word is "&&" or "||" or "|" or "&" or ";";

    private static bool IsBeforeCommand(string word) => word is "npx" or "cross-env" or "exec" or "pnpm" or "yarn" or "--" || word.IndexOf('=', StringComparison.Ordinal) > 0;

    private static string Bare(string word) => word.Trim('"', '\'', '\\', ';');
}
