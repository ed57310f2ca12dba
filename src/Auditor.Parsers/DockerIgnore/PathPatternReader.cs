namespace Auditor.Parsers.DockerIgnore;

/// <summary>Cuts a path pattern into its tokens.</summary>
internal static class PathPatternReader
{
    public static PathToken[] Read(string pattern)
    {
        var tokens = new List<PathToken>(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '*') tokens.Add(Star(pattern, ref i));
            else if (c == '?') tokens.Add(new PathToken(PathTokenKind.Any));
            else if (c == '[' && pattern.IndexOf(']', i + 1) is var close && close > i + 1)
            {
                tokens.Add(new PathToken(PathTokenKind.Set, Set: pattern[(i + 1)..close]));
                i = close;
            }
            else tokens.Add(new PathToken(PathTokenKind.Character, c == '\\' && i + 1 < pattern.Length ? pattern[++i] : c));
        }

        return tokens.ToArray();
    }

    /// <summary>Two stars are everything at the end of a pattern, and whole folders before it, with or without a slash behind them.</summary>
    private static PathToken Star(string pattern, ref int at)
    {
        if (at + 1 >= pattern.Length || pattern[at + 1] != '*') return new PathToken(PathTokenKind.Name);
        at++;
        if (at + 1 < pattern.Length && pattern[at + 1] == '/') at++;
        return new PathToken(at + 1 >= pattern.Length ? PathTokenKind.Rest : PathTokenKind.Folders);
    }
}
