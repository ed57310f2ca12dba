namespace Auditor.Parsers.Shell.Syntax;

/// <summary>A token that cannot stand where a command was expected.</summary>
internal sealed record UnknownCommand(int Start, int End) : ShellCommand(Start, End);
