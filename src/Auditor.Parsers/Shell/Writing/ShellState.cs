namespace Auditor.Parsers.Shell.Writing;

/// <summary>The shell's options at a place of the script. A subshell works on a copy.</summary>
internal sealed class ShellState(bool pipefail, bool errExit)
{
    public bool Pipefail { get; set; } = pipefail;

    public bool ErrExit { get; set; } = errExit;

    public ShellState Copy() => new(Pipefail, ErrExit);
}
