using System.Collections.Immutable;

namespace Auditor.Parsers.Shell.Syntax;

/// <summary>One or more commands joined by <c>|</c> (POSIX XCU 2.9.2).</summary>
/// <param name="After">The operator before it (<c>&amp;&amp; || ; &amp; newline</c>), or null for the first of a list.</param>
internal sealed record ShellPipeline(int Start, int End, string? After, ImmutableArray<ShellCommand> Commands) : ShellNode(Start, End)
{
    public bool IsNegated { get; init; }

    public bool IsBackground { get; init; }
}
