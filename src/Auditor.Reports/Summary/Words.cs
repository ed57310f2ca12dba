using System.Globalization;
using Auditor.Documents;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Summary;

/// <summary>The words that every report uses for the same thing.</summary>
internal static class Words
{
    public static string Of(Assessment assessment) => assessment.Gate switch
    {
        Gate.NoBlockerFound => $"{Of(assessment.Gate)} ({assessment.ControlsChecked} of {assessment.ControlsInScope} controls checked)",
        _ => Of(assessment.Gate),
    };

    /// <summary>The score as people read it: <c>61.4</c>.</summary>
    public static string Score(Assessment assessment) => assessment.Score.ToString("0.0", CultureInfo.InvariantCulture);

    public static string Coverage(Assessment assessment) =>
        $"{Summary.Points.Percent(assessment.CoverageMicros)} of the weight is known; "
        + $"{assessment.ControlsChecked} of {Count(assessment.ControlsInScope, "control")} checked";

    public static string Files(Run run)
    {
        string passed = string.Join(", ", run.PassedOver.Select(files => $"{files.Count} {files.Reason}"));
        return Count(run.Artifacts.Length, "file") + " audited" + (passed.Length > 0 ? $"; passed over {passed}" : "");
    }

    public static string Of(Severity severity) => severity switch
    {
        Severity.Critical => "critical",
        Severity.High => "high",
        Severity.Medium => "medium",
        Severity.Low => "low",
        _ => "info",
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Met => "met",
        Verdict.NotApplicable => "not applicable",
        Verdict.Attested => "attested",
        Verdict.Unknown => "unknown",
        Verdict.NotMet => "not met",
        _ => "not covered",
    };

    public static string Of(FixSafety safety) => safety switch
    {
        FixSafety.Safe => "safe",
        FixSafety.Review => "review",
        _ => "by hand",
    };

    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.High => "high",
        Confidence.Medium => "medium",
        _ => "low",
    };

    public static string Of(SourceLocation location) =>
        string.Create(CultureInfo.InvariantCulture, $"{location.Path}:{location.Start.Line}:{location.Start.Column}");

    /// <summary>Where a finding is: in a run of several hosts, on which one first.</summary>
    public static string Place(Finding finding) => finding.Host is { } host ? $"{host}: {Of(finding.Location)}" : Of(finding.Location);

    public static string Of(Gate gate) => gate switch
    {
        Gate.Go => "GO",
        Gate.GoWithConditions => "GO WITH CONDITIONS",
        Gate.NoBlockerFound => "NO BLOCKER FOUND",
        _ => "NO-GO",
    };

    public static string Score(FleetHost host) => host.Score.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>What could not be seen of a host, in a line.</summary>
    public static string Gaps(FleetHost host) => host.Gaps switch
    {
        [] => "",
        [var only] => only,
        [var first, ..] => string.Create(CultureInfo.InvariantCulture, $"{first} (and {host.Gaps.Length - 1} more)"),
    };

    public static string Of(AuditProblem problem) =>
        problem.Position is { } at
            ? string.Create(CultureInfo.InvariantCulture, $"{problem.Path}:{at.Line}:{at.Column}")
            : problem.Path;

    /// <summary>Why, by whom and until when a finding is accepted: <c>agreed in OPS-204 (platform team, until 2027-03-31)</c>.</summary>
    public static string Acceptance(Finding finding)
    {
        if (finding.Suppression is not { } suppression)
            return "";
        string until = suppression.Until is { } date ? $"until {Date(date)}" : "";
        string terms = string.Join(", ", new[] { suppression.Owner ?? "", until }.Where(term => term.Length > 0));
        return terms.Length > 0 ? $"{suppression.Reason} ({terms})" : suppression.Reason;
    }

    /// <summary><c>6.4 points</c>, <c>1.0 point</c>.</summary>
    public static string Points(long micros) => $"{Summary.Points.Of(micros)} point{(Summary.Points.Tenths(micros) == 10 ? "" : "s")}";

    /// <summary><c>1 file</c>, <c>2 files</c>.</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {noun}{(number == 1 ? "" : "s")}");

    public static string Date(DateOnly date) => IsoDate.Of(date);
}
