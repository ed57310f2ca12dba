using System.Collections.Immutable;

namespace Auditor.Parsers.Shell.Syntax;

/// <summary>A branch of an <c>if</c>; the condition of an <c>else</c> is empty.</summary>
internal sealed record IfBranch(int Start, int End, ConditionClause? Condition, ImmutableArray<ShellPipeline> Body) : ShellNode(Start, End);
