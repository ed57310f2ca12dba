using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>An instruction as it is written: nothing expanded, nothing judged.</summary>
/// <param name="Span">From its first word to the end of its last line, here-documents included.</param>
/// <param name="Keyword">The instruction word in lower case.</param>
/// <param name="Line">The line that holds it; of a trigger, the line of its ONBUILD.</param>
internal sealed record Instruction(SourceSpan Span, string Keyword, Word KeywordWord, LogicalLine Line) : Item(Span)
{
    public ImmutableArray<Flag> Flags { get; init; } = [];

    /// <summary>What follows the flags, without blanks around.</summary>
    public Word Arguments { get; init; }

    /// <summary>The words of the JSON form; default for the other form.</summary>
    public ImmutableArray<Word> Json { get; init; }

    public ImmutableArray<Heredoc> Heredocs { get; init; } = [];

    /// <summary>The comments directly above, an empty comment starts anew; what documents a stage or an ARG.</summary>
    public ImmutableArray<string> CommentsAbove { get; init; } = [];

    /// <summary>What the comment on the line above says, or null.</summary>
    public string? CommentAbove { get; init; }

    /// <summary>The instruction that an ONBUILD keeps for later.</summary>
    public Instruction? Trigger { get; init; }

    public bool IsJson => !Json.IsDefault;

    public Flag? Flag(string name)
    {
        foreach (var flag in Flags)
        {
            if (flag.Name == name) return flag;
        }

        return null;
    }

    /// <summary>The text behind a stage's or argument's name in the comments above: <c># name what it is</c>.</summary>
    public string? DocComment(string name)
    {
        foreach (var comment in CommentsAbove)
        {
            if (name.Length > 0 && comment.Length > name.Length && comment[name.Length] == ' ' && comment.StartsWith(name, StringComparison.Ordinal))
                return comment[(name.Length + 1)..];
        }

        return null;
    }
}
