namespace Auditor.Parsers.Shell.Syntax;

/// <param name="Style"><c>$()</c>, <c>backtick</c>, <c>&lt;()</c> or <c>&gt;()</c>.</param>
internal sealed record SubstitutionPart(int Start, int End, bool IsQuoted, string Style, ShellScript Script) : WordPart(Start, End, IsQuoted);
