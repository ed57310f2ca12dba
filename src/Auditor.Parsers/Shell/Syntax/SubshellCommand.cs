using System.Collections.Immutable;

namespace Auditor.Parsers.Shell.Syntax;

/// <summary><c>( list )</c></summary>
internal sealed record SubshellCommand(int Start, int End, ImmutableArray<ShellPipeline> Body) : ShellCommand(Start, End);
