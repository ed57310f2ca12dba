using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Shell.Writing;

namespace Auditor.Parsers.Shell;

/// <summary>Writes shell scripts into trees.</summary>
public static class ShellTree
{
    /// <summary>The elements that <see cref="Write"/> writes, for the vocabularies of the kinds that hold scripts.</summary>
    public static ImmutableArray<ElementName> Elements => ShellVocabulary.Elements;

    /// <summary>
    /// Writes the script's pipelines as children of the innermost open node, and its problems to the tree
    /// (with those of the scripts in it, <c>sh -c '…'</c>): the caller does not add <see cref="ShellScript.Problems"/> again.
    /// </summary>
    public static void Write(TreeBuilder builder, ShellScript script, ShellContext context)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(context);
        new ScriptWriter(builder, script, new ShellState(context.Pipefail, context.ErrExit), 0, 0).Pipelines(script.Pipelines);
        foreach (var problem in script.Problems) builder.Problem(problem.Code, problem.Message, problem.Span, problem.Severity);
    }

    /// <summary>Writes the credentials of a script that this reader does not read (PowerShell, cmd, an interpreter's).</summary>
    public static void WriteCredentials(TreeBuilder builder, MappedText text)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(text);
        new CredentialWriter(builder, text).Text(text, PasswordInput.None);
    }
}
