using System.Collections.Immutable;

namespace Auditor.Parsers.Shell.Syntax;

/// <summary><c>$name</c> or <c>${name…}</c> (POSIX XCU 2.6.2).</summary>
/// <param name="Operator">As written (<c>:-</c>, <c>%%</c>, <c>/</c> …), or the empty string.</param>
internal sealed record ParameterPart(int Start, int End, bool IsQuoted, string Name, string Operator) : WordPart(Start, End, IsQuoted)
{
    /// <summary>The word after the operator, or null without operator.</summary>
    public ShellWord? Operand { get; init; }

    public ImmutableArray<WordPart> Subscript { get; init; } = [];

    public bool IsLength { get; init; }

    public bool IsIndirect { get; init; }
}
