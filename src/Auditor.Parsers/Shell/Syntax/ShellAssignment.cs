namespace Auditor.Parsers.Shell.Syntax;

/// <summary><c>name=value</c>, <c>name+=value</c>, <c>name[subscript]=value</c> or <c>name=(elements)</c>.</summary>
internal sealed record ShellAssignment(int Start, int End, ShellWord Name, bool IsAppend, ShellWord Value) : ShellNode(Start, End);
