using Auditor.Documents;
using Auditor.Engine;
using Auditor.Rules.Running;

namespace Auditor.Cli.Commands;

/// <summary>A file read for <c>tree</c> and <c>query</c>.</summary>
internal static class LoadedFile
{
    /// <summary>The tree of a file; null, with the reason on the error stream, when there is none.</summary>
    /// <param name="kind">The kind to read it as; null: as its name and content say.</param>
    public static DocumentTree? Tree(string path, string? kind, Terminal.Terminal terminal, out int exitCode)
    {
        var loaded = SingleFile.Parse(path, kind);
        exitCode = loaded.Failure switch
        {
            null => ExitCode.Passed,
            AuditFailure.NoSuchTarget => ExitCode.NoInput,
            AuditFailure.NothingToAudit => ExitCode.NothingToAudit,
            _ => ExitCode.BadInput,
        };
        if (loaded.Message is { } message) terminal.Error.WriteLine($"auditor: {ShownText.Of(message)}");
        return loaded.Tree;
    }

    public static void ShowProblems(DocumentTree tree, Terminal.Terminal terminal)
    {
        var secrets = SecretMask.Of(tree);
        foreach (var problem in tree.Problems)
        {
            var source = tree.Sources[problem.Span.Source];
            var at = source.PositionAt(problem.Span.Start);
            terminal.Error.WriteLine(ShownText.Of(FormattableString.Invariant(
                $"{source.Path}:{at.Line}:{at.Column}: {problem.Severity.ToString().ToLowerInvariant()}: {secrets.Hide(problem.Message)} ({problem.Code})")));
        }
    }
}
