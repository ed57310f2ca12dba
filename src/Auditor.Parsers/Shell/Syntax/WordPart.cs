namespace Auditor.Parsers.Shell.Syntax;

internal abstract record WordPart(int Start, int End, bool IsQuoted) : ShellNode(Start, End);
