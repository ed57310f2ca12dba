using Auditor.Rules.Checklists;
using Auditor.Rules.Runs;

namespace Auditor.Engine;

/// <summary>What is wrong with one target of several; the others are audited. Of an error nothing of the target is known.</summary>
/// <param name="Kind">The kind of what could have been seen; null when any could.</param>
internal sealed record LostTarget(AuditProblem Problem, string? Kind)
{
    /// <summary>What people call it.</summary>
    public string Name { get; init; } = Problem.Path;

    public static LostTarget Of(string path, string code, string message, string? kind) =>
        new(new AuditProblem(path, null, code, message, Documents.ProblemSeverity.Error), kind);

    /// <summary>Null for a mere warning.</summary>
    public EvidenceGap? Gap =>
        Problem.Severity == Documents.ProblemSeverity.Error
        ? new EvidenceGap(Kind, $"{Problem.Path}: {Problem.Message.TrimEnd('.')}") : null;
}
