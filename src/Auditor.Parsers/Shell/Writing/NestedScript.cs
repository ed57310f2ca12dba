using Auditor.Documents;

namespace Auditor.Parsers.Shell.Writing;

/// <summary>A script that a command of the script runs (<c>sh -c '…'</c>).</summary>
/// <param name="Via">The command's name.</param>
internal sealed record NestedScript(string Via, ShellDialect Dialect, bool Pipefail, bool ErrExit)
{
    public MappedText Text { get; init; } = MappedText.Of(0, "");

    /// <summary>The outer shell expands something in it first.</summary>
    public bool IsExpanded { get; init; }

    /// <summary>The state it shares with the outer script (<c>eval</c>), or null for a shell of its own.</summary>
    public ShellState? State { get; init; }
}
