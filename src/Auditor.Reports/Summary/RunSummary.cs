using System.Collections.Immutable;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Summary;

/// <summary>What all reports say about a run, worked out once.</summary>
internal sealed class RunSummary
{
    private const int FixFirstCount = 5;

    private readonly Dictionary<string, ControlResult> _controls;
    private readonly Dictionary<string, RuleInfo> _rules;

    public RunSummary(Run run)
    {
        _controls = run.Assessment.Controls.ToDictionary(control => control.Id, StringComparer.Ordinal);
        _rules = run.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        Active = [.. run.ActiveFailures];
        Accepted = [.. run.Findings.Where(finding => finding is { Outcome: Outcome.Failed, Suppression: not null })];
        Unjudged = [.. run.Findings.Where(finding => finding.Outcome != Outcome.Failed)];
        Losses = [.. run.Assessment.Controls.Where(control => control.LossMicros > 0).Order(DearestFirst)];
        FixFirst = [.. Active.Where(finding => finding.LossMicros > 0).Order(BestFirst).Take(FixFirstCount)];
    }

    /// <summary>Failures that no one accepted, worst first.</summary>
    public ImmutableArray<Finding> Active { get; }

    /// <summary>Failures that a person accepted.</summary>
    public ImmutableArray<Finding> Accepted { get; }

    /// <summary>Subjects that could not be judged, and rules that broke.</summary>
    public ImmutableArray<Finding> Unjudged { get; }

    /// <summary>Controls that cost points, the dearest first.</summary>
    public ImmutableArray<ControlResult> Losses { get; }

    /// <summary>The mends that gain most points; of equal gains (as shown, in tenths) the safer one first.</summary>
    public ImmutableArray<Finding> FixFirst { get; }

    public static ImmutableArray<Severity> Severities { get; } =
        [Severity.Critical, Severity.High, Severity.Medium, Severity.Low, Severity.Info];

    /// <summary>The finding's rule; of one that the run does not list, what the finding itself tells.</summary>
    public RuleInfo Rule(Finding finding) => _rules.GetValueOrDefault(finding.RuleId) ?? new()
    {
        Id = finding.RuleId,
        Title = finding.RuleId,
        Kinds = [finding.Kind],
        Severity = finding.Severity,
        Confidence = finding.Confidence,
        Why = finding.RuleId,
    };

    /// <summary>The controls in scope that the finding's rule decides, or a rule that was folded into it.</summary>
    public IEnumerable<ControlResult> Decides(Finding finding) =>
        finding.Folded.Select(id => _rules.GetValueOrDefault(id)).OfType<RuleInfo>().Prepend(Rule(finding))
            .SelectMany(rule => rule.Decides)
            .Distinct(StringComparer.Ordinal)
            .Select(id => _controls.GetValueOrDefault(id))
            .OfType<ControlResult>();

    /// <summary><c>2 critical, 1 low</c>; <c>none</c> of none.</summary>
    public static string Counts(IReadOnlyCollection<Finding> findings)
    {
        List<string> parts = [];
        foreach (Severity severity in Severities)
        {
            int number = findings.Count(finding => finding.Severity == severity);
            if (number > 0)
                parts.Add($"{number} {Words.Of(severity)}");
        }
        return findings.Count == 0 ? "none" : string.Join(", ", parts);
    }

    /// <summary>What to do, in a few words: the fix's title, or else what was found.</summary>
    public static string Advice(Finding finding) =>
        finding.Fix is { } fix ? $"{fix.Title} ({Words.Of(fix.Safety)})" : finding.Message;

    private static readonly Comparer<ControlResult> DearestFirst =
        Comparer<ControlResult>.Create((a, b) => b.LossMicros.CompareTo(a.LossMicros));

    private static readonly Comparer<Finding> BestFirst = Comparer<Finding>.Create((a, b) =>
    {
        int order = Gain(b).CompareTo(Gain(a));
        return order != 0 ? order : Risk(a).CompareTo(Risk(b));
    });

    private static long Gain(Finding finding) => Points.Tenths(finding.LossMicros);

    private static int Risk(Finding finding) => finding.Fix is { } fix ? (int)fix.Safety : int.MaxValue;
}
