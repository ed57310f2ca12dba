using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Writing;

/// <summary>Finds in plain commands what only bash understands.</summary>
internal static class BashWords
{
    /// <summary>The name for a command that only bash has, or uses in its way; null for others.</summary>
    public static string? Form(string name, ReadOnlySpan<ShellWord> arguments) => name switch
    {
        "source" or "pushd" or "popd" or "declare" or "typeset" or "shopt" or "let" or "mapfile" or "readarray" or "disown" => $"`{name}`",
        "[" or "test" when HasPlain(arguments, "==") => "`==` in a test",
        "echo" when arguments.Length > 0 && arguments[0] is { IsQuoted: false, Value: "-e" or "-ne" or "-en" } => "`echo -e`",
        "set" when HasPlain(arguments, "pipefail") && arguments[0].Value[0] == '-' => "`set -o pipefail`",
        _ => null,
    };

    /// <summary>An unquoted <c>{a,b}</c> or <c>{1..3}</c>.</summary>
    /// <param name="text">The word as written.</param>
    public static bool HasBraces(string text, ShellWord word)
    {
        if (!text.Contains('{', StringComparison.Ordinal)) return false;
        if (word.IsPlain) return HasBraces(text);
        var skeleton = new System.Text.StringBuilder();
        foreach (var part in word.Parts)
            skeleton.Append(part is TextPart { IsQuoted: false } ? text.AsSpan(part.Start - word.Start, part.Length) : "x");
        return HasBraces(skeleton.ToString());
    }

    private static bool HasBraces(string text)
    {
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{') open = i;
            else if (text[i] == '}' && open >= 0)
            {
                var inside = text.AsSpan(open + 1, i - open - 1);
                if (inside.Contains(',') || (inside.Contains("..", StringComparison.Ordinal) && inside.Length > 2)) return true;
                open = -1;
            }
        }

        return false;
    }

    private static bool HasPlain(ReadOnlySpan<ShellWord> words, string value)
    {
        foreach (var word in words)
        {
            if (word.IsPlain && word.Value == value) return true;
        }

        return false;
    }
}
