using Auditor.Documents;
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

    public static AuditProblem Of(ParseProblem problem, DocumentTree tree)
    {
        var source = tree.Sources[problem.Span.Source];
        return new AuditProblem(source.Path, source.PositionAt(problem.Span.Start), problem.Code, problem.Message, problem.Severity);
    }
}
