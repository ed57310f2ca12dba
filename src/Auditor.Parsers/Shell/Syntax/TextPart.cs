namespace Auditor.Parsers.Shell.Syntax;

/// <param name="Rewritten">What an escape sequence stands for; null when the text is as written.</param>
internal sealed record TextPart(int Start, int End, bool IsQuoted, string? Rewritten) : WordPart(Start, End, IsQuoted);
