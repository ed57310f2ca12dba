using System.Collections.Immutable;

namespace Auditor.Parsers.Shell.Syntax;

/// <summary><c>[[ … ]]</c>; its operators are words too.</summary>
internal sealed record TestCommand(int Start, int End, ImmutableArray<ShellWord> Words) : ShellCommand(Start, End);
