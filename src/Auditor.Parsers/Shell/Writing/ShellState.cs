namespace Auditor.Parsers.Shell.Writing;

/// <summary>The shell's options at a place of the script. A subshell works on a copy.</summary>
internal sealed class ShellState(bool pipefail, bool errExit)
{
    public bool Pipefail { get; set; } = pipefail;

    public bool ErrExit { get; set; } = errExit;

    /// <summary>The variables that were given a value so far, wherever it holds: a copy adds to the same names.</summary>
    public HashSet<string> Assigned { get; init; } = new(StringComparer.Ordinal);

    public ShellState Copy() => new(Pipefail, ErrExit) { Assigned = Assigned };
}
