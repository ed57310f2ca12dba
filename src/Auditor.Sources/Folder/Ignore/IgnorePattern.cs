namespace Auditor.Sources.Folder.Ignore;

/// <summary>
/// One line of an ignore file (gitignore(5)), with git's own readings where the page is silent: a pattern's text up to its first
/// wildcard is compared by itself, so <c>a**/b</c> is read as <c>a</c> followed by a leading <c>**/b</c>.
/// </summary>
internal sealed class IgnorePattern
{
    private const string Wildcards = "*?[\\";
    private readonly bool baseNameOnly;
    private readonly string? suffix;
    private readonly Glob? rest;
    private readonly bool hasWildcard;

    private IgnorePattern(string text, int line)
    {
        Line = line;
        IsNegated = text.StartsWith('!');
        if (IsNegated) text = text[1..];
        FoldersOnly = text.EndsWith('/');
        if (FoldersOnly) text = text[..^1];
        baseNameOnly = !text.Contains('/', StringComparison.Ordinal);
        if (text.StartsWith('/')) text = text[1..];
        var wildcard = text.AsSpan().IndexOfAny(Wildcards);
        hasWildcard = wildcard >= 0;
        Prefix = hasWildcard ? text[..wildcard] : text;
        if (!hasWildcard) return;
        if (baseNameOnly && wildcard == 0 && text[0] == '*' && text.AsSpan(1).IndexOfAny(Wildcards) < 0) suffix = text[1..];
        else rest = Glob.Compile(baseNameOnly ? text : text[wildcard..]);
    }

    /// <summary>1-based, in its file.</summary>
    public int Line { get; }

    public bool IsNegated { get; }

    public bool FoldersOnly { get; }

    /// <summary>The text before the first wildcard.</summary>
    public string Prefix { get; }

    /// <summary>Null for an empty line or a comment.</summary>
    /// <param name="line">A byte text without its line end.</param>
    public static IgnorePattern? Parse(string line, int number)
    {
        if (line.Length == 0 || line[0] == '#') return null;
        var end = line.IndexOf('\0', StringComparison.Ordinal);
        return new IgnorePattern(TrimEnd(end < 0 ? line : line[..end]), number);
    }

    /// <param name="path">A byte text, relative to the folder of the ignore file.</param>
    /// <param name="name">The last part of the path.</param>
    public bool Matches(ReadOnlySpan<char> path, ReadOnlySpan<char> name, bool isFolder)
    {
        if (FoldersOnly && !isFolder) return false;
        return baseNameOnly ? MatchesName(name) : MatchesPath(path);
    }

    /// <summary>Whether the pattern names something below the folder by its full path.</summary>
    public bool PointsBelow(ReadOnlySpan<char> folder) =>
        !baseNameOnly && Prefix.Length > folder.Length && Prefix[folder.Length] == '/' && Prefix.AsSpan().StartsWith(folder);

    private bool MatchesName(ReadOnlySpan<char> name)
    {
        if (!hasWildcard) return name.SequenceEqual(Prefix);
        if (suffix is not null) return name.EndsWith(suffix);
        return name.StartsWith(Prefix) && rest is not null && rest.Matches(name);
    }

    private bool MatchesPath(ReadOnlySpan<char> path)
    {
        if (!path.StartsWith(Prefix)) return false;
        return hasWildcard ? rest is not null && rest.Matches(path[Prefix.Length..]) : path.Length == Prefix.Length;
    }

    /// <summary>Spaces at the end count only behind a backslash; tabs always count.</summary>
    private static string TrimEnd(string line)
    {
        var end = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\') i++;
            else if (line[i] == ' ') continue;
            end = i + 1;
        }

        return end < line.Length ? line[..end] : line;
    }
}
