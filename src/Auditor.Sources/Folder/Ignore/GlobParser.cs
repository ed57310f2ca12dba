namespace Auditor.Sources.Folder.Ignore;

/// <summary>Reads a pattern of gitignore(5) (the path-name dialect of git's wildmatch) into tokens.</summary>
internal ref struct GlobParser(string pattern)
{
    private readonly List<GlobToken> tokens = [];
    private int at;

    /// <summary>Null: the pattern matches nothing (an open bracket, an unknown class, a backslash at the end).</summary>
    public GlobToken[]? Parse()
    {
        while (at < pattern.Length)
        {
            if (!ParseToken()) return null;
        }

        return [.. tokens];
    }

    private bool ParseToken()
    {
        switch (pattern[at])
        {
            case '*':
                ParseStars();
                return true;
            case '?':
                at++;
                tokens.Add(new GlobToken(GlobTokenKind.Set, Set: ByteSet.Any));
                return true;
            case '[':
                return ParseSet();
            case '\\':
                return ++at < pattern.Length && AddLiteral();
            default:
                return AddLiteral();
        }
    }

    private bool AddLiteral()
    {
        tokens.Add(new GlobToken(GlobTokenKind.Literal, pattern[at++]));
        return true;
    }

    private void ParseStars()
    {
        var start = at;
        while (Peek(0) == '*') at++;
        var opens = start == 0 || pattern[start - 1] == '/';
        var closes = at == pattern.Length || Peek(0) == '/' || (Peek(0) == '\\' && Peek(1) == '/');
        if (at - start == 1 || !opens || !closes)
        {
            tokens.Add(new GlobToken(GlobTokenKind.Star));
        }
        else if (Peek(0) == '/')
        {
            at++;
            tokens.Add(new GlobToken(GlobTokenKind.FoldersOrNone));
            tokens.Add(new GlobToken(GlobTokenKind.Folders));
        }
        else
        {
            tokens.Add(new GlobToken(GlobTokenKind.GlobStar));
        }
    }

    private bool ParseSet()
    {
        at++;
        var negated = Peek(0) is '!' or '^';
        if (negated) at++;
        var set = new ByteSet();
        var previous = '\0';
        do
        {
            if (at >= pattern.Length || !ParseMember(set, ref previous)) return false;
            at++;
        }
        while (Peek(0) != ']');
        at++;
        tokens.Add(new GlobToken(GlobTokenKind.Set, Set: set.Finish(negated)));
        return true;
    }

    /// <summary>Leaves the reader on the member's last byte; <paramref name="previous"/> is what a range could start from.</summary>
    private bool ParseMember(ByteSet set, ref char previous)
    {
        if (Peek(0) == '-' && previous != '\0' && Peek(1) is not ('\0' or ']')) return ParseRangeEnd(set, ref previous);
        if (Peek(0) == '[' && Peek(1) == ':') return ParseClass(set, ref previous);
        if (Peek(0) == '\\') at++;
        previous = Peek(0);
        set.Add(previous);
        return at < pattern.Length;
    }

    private bool ParseRangeEnd(ByteSet set, ref char previous)
    {
        at++;
        if (Peek(0) == '\\') at++;
        if (at >= pattern.Length) return false;
        set.AddRange(previous, Peek(0));
        previous = '\0';
        return true;
    }

    private bool ParseClass(ByteSet set, ref char previous)
    {
        var start = at + 2;
        var end = pattern.IndexOf(']', start);
        if (end < 0) return false;
        if (end == start || pattern[end - 1] != ':')
        {
            previous = '[';
            set.Add('[');
            return true;
        }

        at = end;
        previous = '\0';
        return set.TryAddClass(pattern.AsSpan(start, end - 1 - start));
    }

    private readonly char Peek(int ahead) => at + ahead < pattern.Length ? pattern[at + ahead] : '\0';
}
