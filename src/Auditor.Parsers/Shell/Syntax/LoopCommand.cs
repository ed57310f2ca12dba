using System.Collections.Immutable;

namespace Auditor.Parsers.Shell.Syntax;

/// <summary><c>while</c> or <c>until</c>.</summary>
internal sealed record LoopCommand(int Start, int End, string Keyword, ConditionClause Condition, ImmutableArray<ShellPipeline> Body)
    : ShellCommand(Start, End);
