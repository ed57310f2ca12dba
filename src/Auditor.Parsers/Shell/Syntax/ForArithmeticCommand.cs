using System.Collections.Immutable;

namespace Auditor.Parsers.Shell.Syntax;

/// <summary>Bash <c>for ((init; test; step))</c>.</summary>
internal sealed record ForArithmeticCommand(int Start, int End, ArithmeticCommand Header, ImmutableArray<ShellPipeline> Body)
    : ShellCommand(Start, End);
