using System.Collections.Immutable;

namespace Auditor.Parsers.Shell.Syntax;

internal sealed record CaseBranch(int Start, int End, ImmutableArray<ShellWord> Patterns, ImmutableArray<ShellPipeline> Body)
    : ShellNode(Start, End);
