namespace Auditor.Parsers.DockerIgnore;

/// <summary>
/// A path pattern of a .dockerignore or of COPY: <c>*</c> and <c>?</c> within a name, <c>[a-z]</c>, <c>**</c> over names, a backslash before a
/// plain character (docker build reference; Go's filepath.Match). It also matches what stands below the path that it matches.
/// A match takes time in proportion to the lengths of pattern and path, whatever they are.
/// </summary>
internal sealed class PathPattern
{
    private const int OnStack = 256;

    private readonly PathToken[] tokens;
    private readonly int plain;

    // The plain characters at its end: what matches has them somewhere, which is seen faster than that nothing matches.
    private readonly string tail;

    private PathPattern(PathToken[] tokens)
    {
        this.tokens = tokens;
        while (plain < tokens.Length && tokens[plain].Kind == PathTokenKind.Character) plain++;
        var last = tokens.Length;
        while (last > 0 && tokens[last - 1].Kind == PathTokenKind.Character) last--;
        var characters = new char[tokens.Length - last];
        for (var i = 0; i < characters.Length; i++) characters[i] = tokens[last + i].Character;
        tail = new string(characters);
    }

    /// <summary>Every text is a pattern: a bracket that is not closed stands for itself.</summary>
    public static PathPattern Of(string text) => new(PathPatternReader.Read(text));

    public bool IsMatch(string path)
    {
        if (path.Length < plain) return false;
        for (var i = 0; i < plain; i++)
        {
            if (path[i] != tokens[i].Character) return false;
        }

        if (plain == tokens.Length) return path.Length == plain || path[plain] == '/';
        return path.Contains(tail, StringComparison.Ordinal) && Walk(path);
    }

    /// <summary>Follows all ways through the pattern at once: a way is the number of tokens that are behind.</summary>
    private bool Walk(string path)
    {
        var length = tokens.Length + 1;
        var ways = length <= OnStack ? stackalloc bool[length] : new bool[length];
        var next = length <= OnStack ? stackalloc bool[length] : new bool[length];
        ways[plain] = true;
        PassEmpty(ways);
        for (var i = plain; i < path.Length; i++)
        {
            if (ways[^1] && path[i] == '/') return true;
            if (!Step(ways, next, path[i])) return false;
            var done = ways;
            ways = next;
            next = done;
        }

        return ways[^1];
    }

    /// <summary>
    /// Takes one character. A repeated token that took it may also be over with it, and the repeated ones that follow may be empty.
    /// False when no way is left.
    /// </summary>
    private bool Step(ReadOnlySpan<bool> ways, Span<bool> next, char c)
    {
        var (isReached, isAlive) = (false, false);
        for (var at = plain; at < tokens.Length; at++)
        {
            ref readonly var token = ref tokens[at];
            next[at] = isReached;
            isReached &= token.IsRepeated;
            if (ways[at] && token.Takes(c))
            {
                next[at] |= token.IsRepeated;
                isReached |= !token.IsRepeated || token.MayEndWith(c);
            }

            isAlive |= next[at];
        }

        next[^1] = isReached;
        return isAlive || isReached;
    }

    private void PassEmpty(Span<bool> ways)
    {
        for (var at = plain; at < tokens.Length && tokens[at].IsRepeated; at++) ways[at + 1] = true;
    }
}
