using System.Collections.Immutable;

namespace Auditor.Parsers.Shell.Syntax;

internal sealed record ConditionClause(int Start, int End, ImmutableArray<ShellPipeline> Pipelines) : ShellNode(Start, End);
