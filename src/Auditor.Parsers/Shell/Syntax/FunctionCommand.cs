namespace Auditor.Parsers.Shell.Syntax;

/// <summary><c>name() body</c> or bash <c>function name body</c>.</summary>
internal sealed record FunctionCommand(int Start, int End, ShellWord Name, ShellCommand Body) : ShellCommand(Start, End);
