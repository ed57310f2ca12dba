using Auditor.Documents;
using Auditor.Rules.Running;
using Auditor.Rules.Runs;
using Auditor.Sources;

namespace Auditor.Engine;

/// <summary>Problems of sources and parsers as a run names them.</summary>
internal static class Problems
{
    public static AuditProblem Of(SourceProblem problem) => new(
        problem.Path,
        problem.Line is { } line ? new TextPosition(line, problem.Column ?? 1, problem.Column ?? 1) : null,
        problem.Code,
        $"{problem.What} {problem.Why}",
        ProblemSeverity.Error);

    public static AuditProblem Of(ParseProblem problem, DocumentTree tree, SecretMask secrets)
    {
        var source = tree.Sources[problem.Span.Source];
        return new AuditProblem(source.Path, source.PositionAt(problem.Span.Start), problem.Code, secrets.Hide(problem.Message), problem.Severity);
    }

    /// <summary>A fault of ours.</summary>
    public static AuditProblem Of(Exception fault, string path) => new(
        path, null, "internal-error", $"The file was not audited. Reading it failed ({fault.GetType().Name}); please report this.", ProblemSeverity.Error);
}
