using Auditor.Parsers.Packages.Commands;

namespace Auditor.Parsers.Shell;

/// <summary>What is known about the shell before the script's first command.</summary>
/// <param name="Pipefail"><c>-o pipefail</c> is on already (Docker's <c>SHELL ["/bin/bash", "-o", "pipefail", "-c"]</c>).</param>
/// <param name="ErrExit"><c>-e</c> is on already.</param>
public sealed record ShellContext(bool Pipefail = false, bool ErrExit = false)
{
    /// <summary>Whether the environment gives a variable a value, by name.</summary>
    public Func<string, ShellVariable> Environment { get; init; } = _ => ShellVariable.Unset;

    /// <summary>The environment of the script, and who wants to know of its package commands.</summary>
    internal CommandSurroundings Surroundings { get; init; } = CommandSurroundings.None;
}
