namespace Auditor.Parsers.Nginx.Reading;

/// <summary>
/// Finds the brace that closes a <c>*_by_lua_block</c>: braces in strings, long brackets and comments do not count
/// (Lua 5.1 reference manual, section 2.1; ngx_http_lua_conf_lua_block_parse).
/// </summary>
internal static class LuaBlock
{
    /// <returns>The offset of the closing brace, or -1.</returns>
    public static int EndOf(string text, int from, int end)
    {
        var depth = 1;
        for (var at = from; at < end; at++)
        {
            switch (text[at])
            {
                case '{': depth++; break;
                case '}' when --depth == 0: return at;
                case '"' or '\'': at = EndOfString(text, at, end); break;
                case '-' when at + 1 < end && text[at + 1] == '-': at = EndOfComment(text, at + 2, end); break;
                case '[' when Level(text, at, end) is var level and >= 0: at = EndOfBracket(text, at, level, end); break;
            }

            if (at < 0) return -1;
        }

        return -1;
    }

    private static int EndOfString(string text, int open, int end)
    {
        for (var at = open + 1; at < end; at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] == text[open]) return at;
        }

        return -1;
    }

    private static int EndOfComment(string text, int from, int end)
    {
        if (from < end && text[from] == '[' && Level(text, from, end) is var level and >= 0) return EndOfBracket(text, from, level, end);
        var line = text.AsSpan(from, end - from).IndexOf('\n');
        return line < 0 ? end : from + line;
    }

    /// <summary>How many equals signs stand between the two brackets of an opening long bracket; -1 when it is none.</summary>
    private static int Level(string text, int open, int end)
    {
        var at = open + 1;
        while (at < end && text[at] == '=') at++;
        return at < end && text[at] == '[' ? at - open - 1 : -1;
    }

    private static int EndOfBracket(string text, int open, int level, int end)
    {
        var close = $"]{new string('=', level)}]";
        var from = open + level + 2;
        var found = text.AsSpan(from, end - from).IndexOf(close, StringComparison.Ordinal);
        return found < 0 ? -1 : from + found + close.Length - 1;
    }
}
