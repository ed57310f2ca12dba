namespace Auditor.Parsers.Shell.Syntax;

/// <summary>A redirection (POSIX XCU 2.7).</summary>
/// <param name="Descriptor">The number or bash <c>{name}</c> before the operator, or null.</param>
/// <param name="Target">Null where the word is missing.</param>
/// <param name="Heredoc">The here-document of <c>&lt;&lt;</c> and <c>&lt;&lt;-</c>; its delimiter is the target.</param>
internal sealed record ShellRedirect(int Start, int End, string? Descriptor, string Operator, ShellWord? Target, ShellHeredoc? Heredoc)
    : ShellNode(Start, End);
