using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Packages.Commands;

namespace Auditor.Parsers.Shell.Writing;

/// <summary>The shell's options and variables at a place of the script. A subshell works on a copy.</summary>
internal sealed class ShellState(ShellContext context)
{
    private static readonly ImmutableDictionary<string, CommandWord> Nothing = ImmutableDictionary.Create<string, CommandWord>(StringComparer.Ordinal);

    private HashSet<string> assigned = new(StringComparer.Ordinal);

    public CommandSurroundings Surroundings => context.Surroundings;

    /// <summary>The command reads what <c>yes</c> writes: it is asked nothing.</summary>
    public bool IsAnswered { get; set; }

    /// <summary>The command alone in its pipeline, with the operator that joins it to the next one; null when there is none or it cannot go.</summary>
    public SourceSpan? Joint { get; set; }

    /// <summary>What <c>export</c> set.</summary>
    public ImmutableDictionary<string, CommandWord> Exports { get; set; } = Nothing;

    public bool Pipefail { get; set; } = context.Pipefail;

    public bool ErrExit { get; set; } = context.ErrExit;

    /// <summary>What holds in a subshell; the names of its variables are kept with the others, wherever they hold.</summary>
    public ShellState Copy() => ForScript(Pipefail, ErrExit);

    /// <summary>The state in which a shell of its own starts that is run from here.</summary>
    public ShellState ForScript(bool withPipefail, bool withErrExit) =>
        new(context) { Pipefail = withPipefail, ErrExit = withErrExit, Exports = Exports, assigned = assigned };

    public void Assign(string variable) => assigned.Add(variable);

    public ShellVariable Variable(string name) => assigned.Contains(name) ? ShellVariable.Set : context.Environment(name);
}
