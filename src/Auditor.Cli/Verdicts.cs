using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Cli;

/// <summary>From a run to the exit code.</summary>
internal static class Verdicts
{
    public static int ExitCodeOf(Run run, Severity? failOn)
    {
        if (run.Assessment is { Gate: Gate.NoGo, HasUnmetBlocker: true }) return ExitCode.NoGo;
        if (run.Assessment.Gate == Gate.NoGo || run.IsIncomplete) return ExitCode.Incomplete;
        return failOn is { } least && run.ActiveFailures.Any(finding => finding.Severity >= least) ? ExitCode.Findings : ExitCode.Passed;
    }
}
