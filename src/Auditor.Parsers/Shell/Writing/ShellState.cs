using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Packages.Commands;

namespace Auditor.Parsers.Shell.Writing;

/// <summary>The shell's options and exported variables at a place of the script. A subshell works on a copy.</summary>
internal sealed class ShellState(bool pipefail, bool errExit, CommandSurroundings surroundings)
{
    private static readonly ImmutableDictionary<string, CommandWord> Nothing = ImmutableDictionary.Create<string, CommandWord>(StringComparer.Ordinal);

    public CommandSurroundings Surroundings => surroundings;

    /// <summary>The command reads what <c>yes</c> writes: it is asked nothing.</summary>
    public bool IsAnswered { get; set; }

    /// <summary>The command alone in its pipeline, with the operator that joins it to the next one; null when there is none or it cannot go.</summary>
    public SourceSpan? Joint { get; set; }

    /// <summary>What <c>export</c> set.</summary>
    public ImmutableDictionary<string, CommandWord> Exports { get; set; } = Nothing;

    public bool Pipefail { get; set; } = pipefail;

    public bool ErrExit { get; set; } = errExit;

    public ShellState Copy() => ForScript(Pipefail, ErrExit);

    /// <summary>The state in which a shell of its own starts that is run from here.</summary>
    public ShellState ForScript(bool withPipefail, bool withErrExit) => new(withPipefail, withErrExit, surroundings) { Exports = Exports };
}
