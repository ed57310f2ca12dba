using System.Collections.Immutable;

namespace Auditor.Parsers.Shell.Syntax;

/// <summary><c>for</c> or <c>select</c> over words; without <c>in</c>, over the positional parameters.</summary>
internal sealed record ForCommand(
    int Start, int End, string Keyword, ShellWord Variable, ImmutableArray<ShellWord> Items, ImmutableArray<ShellPipeline> Body)
    : ShellCommand(Start, End);
