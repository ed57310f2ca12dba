namespace Auditor.Parsers.Shell.Writing;

/// <summary>The shell's options and variables at a place of the script. A subshell works on a copy.</summary>
internal sealed class ShellState(ShellContext context)
{
    private HashSet<string> assigned = new(StringComparer.Ordinal);

    public bool Pipefail { get; set; } = context.Pipefail;

    public bool ErrExit { get; set; } = context.ErrExit;

    /// <summary>What holds in a subshell; the names of its variables are kept with the others, wherever they hold.</summary>
    public ShellState Copy() => new(context) { Pipefail = Pipefail, ErrExit = ErrExit, assigned = assigned };

    /// <summary>The state of a shell that this one starts.</summary>
    public ShellState ForNew(bool pipefail, bool errExit) => new(context) { Pipefail = pipefail, ErrExit = errExit, assigned = assigned };

    public void Assign(string variable) => assigned.Add(variable);

    public ShellVariable Variable(string name) => assigned.Contains(name) ? ShellVariable.Set : context.Environment(name);
}
