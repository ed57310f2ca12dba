namespace Auditor.Parsers.Shell.Syntax;

/// <summary><c>(( … ))</c></summary>
internal sealed record ArithmeticCommand(int Start, int End, ShellWord Expression) : ShellCommand(Start, End);
