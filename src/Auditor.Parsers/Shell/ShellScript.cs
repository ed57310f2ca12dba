using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell;

/// <summary>A shell script that was read. <see cref="ShellTree.Write"/> puts it into a tree.</summary>
public sealed class ShellScript
{
    internal ShellScript(
        MappedText text, ShellDialect dialect, ImmutableArray<ShellPipeline> pipelines, ImmutableArray<ParseProblem> problems)
    {
        Text = text;
        Dialect = dialect;
        Pipelines = pipelines;
        Problems = problems;
    }

    public MappedText Text { get; }

    public ShellDialect Dialect { get; }

    /// <summary>What the reader met, with spans in the outer source. <see cref="ShellTree.Write"/> reports them to the tree.</summary>
    public ImmutableArray<ParseProblem> Problems { get; }

    internal ImmutableArray<ShellPipeline> Pipelines { get; }

    /// <summary>Syntax that only bash has, in a script for <c>sh</c>.</summary>
    internal ImmutableArray<BashForm> BashForms { get; init; } = [];
}
