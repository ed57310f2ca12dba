namespace Auditor.Parsers.Shell;

/// <summary>What is known about the shell before the script's first command.</summary>
/// <param name="Pipefail"><c>-o pipefail</c> is on already (Docker's <c>SHELL ["/bin/bash", "-o", "pipefail", "-c"]</c>).</param>
/// <param name="ErrExit"><c>-e</c> is on already.</param>
public sealed record ShellContext(bool Pipefail = false, bool ErrExit = false)
{
    /// <summary>What the environment holds, by name.</summary>
    public Func<string, ShellVariable> Environment { get; init; } = _ => ShellVariable.Unset;
}
