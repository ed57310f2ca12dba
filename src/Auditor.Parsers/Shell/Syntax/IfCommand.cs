using System.Collections.Immutable;

namespace Auditor.Parsers.Shell.Syntax;

/// <param name="Branches"><c>if</c> and every <c>elif</c>, in order.</param>
/// <param name="Else">Null without an <c>else</c>.</param>
internal sealed record IfCommand(int Start, int End, ImmutableArray<IfBranch> Branches, IfBranch? Else) : ShellCommand(Start, End);
