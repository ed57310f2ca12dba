namespace Auditor.Parsers.Shell.Syntax;

/// <summary>Bash <c>coproc [NAME] command</c>.</summary>
internal sealed record CoprocessCommand(int Start, int End, ShellCommand Body) : ShellCommand(Start, End);
