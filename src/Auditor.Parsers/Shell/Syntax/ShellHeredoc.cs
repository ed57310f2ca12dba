using System.Collections.Immutable;

namespace Auditor.Parsers.Shell.Syntax;

/// <summary>A here-document. Its body stands after the line of its operator, so it is set when that line ends.</summary>
internal sealed class ShellHeredoc(ShellWord delimiter, bool stripsTabs)
{
    public ShellWord Delimiter { get; } = delimiter;

    /// <summary><c>&lt;&lt;-</c>: leading tabs of the lines do not belong to the body.</summary>
    public bool StripsTabs { get; } = stripsTabs;

    /// <summary>Offsets of the body, without the delimiter's line.</summary>
    public int Start { get; private set; } = delimiter.End;

    public int End { get; private set; } = delimiter.End;

    /// <summary>Expansions of the body; none when the delimiter is quoted.</summary>
    public ImmutableArray<WordPart> Parts { get; private set; } = [];

    public void Complete(int start, int end, ImmutableArray<WordPart> parts)
    {
        Start = start;
        End = end;
        Parts = parts;
    }
}
