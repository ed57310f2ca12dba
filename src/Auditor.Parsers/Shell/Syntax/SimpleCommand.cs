using System.Collections.Immutable;

namespace Auditor.Parsers.Shell.Syntax;

internal sealed record SimpleCommand(int Start, int End, ImmutableArray<ShellAssignment> Assignments, ImmutableArray<ShellWord> Words)
    : ShellCommand(Start, End);
