using System.Collections.Immutable;

namespace Auditor.Parsers.Shell.Syntax;

internal sealed record CaseCommand(int Start, int End, ShellWord Subject, ImmutableArray<CaseBranch> Branches) : ShellCommand(Start, End);
