using System.Collections.Immutable;

namespace Auditor.Parsers.Shell.Syntax;

/// <summary>A word (POSIX XCU 2.3).</summary>
/// <param name="Value">The text after quote removal, with expansions as they are written.</param>
/// <param name="Parts">What the word is made of; empty when it is plain text as written.</param>
internal sealed record ShellWord(int Start, int End, string Value, ImmutableArray<WordPart> Parts) : ShellNode(Start, End)
{
    public bool IsQuoted { get; init; }

    /// <summary>The first part whose text is only known to the shell, or null.</summary>
    public WordPart? FirstExpansion { get; init; }

    public bool HasUnquotedExpansion { get; init; }

    public bool IsPlain => Parts.IsEmpty;
}
