using Auditor.Documents;
using Auditor.Reports.Summary;
using Auditor.Rules.Checklists;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Sarif;

/// <summary>The verdict as a few lines of text.</summary>
internal static class VerdictText
{
    public static string Of(Run run)
    {
        Assessment assessment = run.Assessment;
        string reasons = string.Concat(assessment.GateReasons.Select(reason => $"- {ShownText.Of(reason)}\n"));
        return $"{Words.Of(assessment)}\nScore {Words.Score(assessment)} of 100, grade {assessment.Grade} ({assessment.Identity})\n{reasons}";
    }
}
