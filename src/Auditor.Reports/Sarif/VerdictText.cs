using System.Globalization;
using Auditor.Reports.Summary;
using Auditor.Reports.Text;
using Auditor.Rules.Checklists;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Sarif;

/// <summary>The verdict as a few lines of text.</summary>
internal static class VerdictText
{
    public static string Of(Run run)
    {
        Assessment assessment = run.Assessment;
        string score = assessment.Score.ToString("0.0", CultureInfo.InvariantCulture);
        string reasons = string.Concat(assessment.GateReasons.Select(reason => $"- {VisibleText.Of(reason)}\n"));
        return $"{Words.Of(assessment)}\nScore {score} of 100, grade {assessment.Grade} ({VisibleText.Of(assessment.Identity)})\n{reasons}";
    }
}
