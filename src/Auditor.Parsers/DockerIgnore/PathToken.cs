namespace Auditor.Parsers.DockerIgnore;

/// <param name="Set">What stands between the brackets; only for a set.</param>
internal readonly record struct PathToken(PathTokenKind Kind, char Character = default, string Set = "")
{
    /// <summary>It takes any number of characters, none too.</summary>
    public bool IsRepeated => Kind >= PathTokenKind.Name;

    public bool Takes(char c) => Kind switch
    {
        PathTokenKind.Character => c == Character,
        PathTokenKind.Any or PathTokenKind.Name => c != '/',
        PathTokenKind.Set => InSet(c),
        _ => true,
    };

    /// <summary>Whether it can be over behind this character.</summary>
    public bool MayEndWith(char c) => Kind != PathTokenKind.Folders || c == '/';

    private bool InSet(char c)
    {
        var isNegated = Set[0] == '^' && Set.Length > 1;
        if (isNegated && c == '/') return false;
        for (var i = isNegated ? 1 : 0; i < Set.Length; i++)
        {
            var isRange = i + 2 < Set.Length && Set[i + 1] == '-' && Set[i] <= Set[i + 2];
            if (isRange ? c >= Set[i] && c <= Set[i + 2] : c == Set[i]) return !isNegated;
            if (isRange) i += 2;
        }

        return isNegated;
    }
}
