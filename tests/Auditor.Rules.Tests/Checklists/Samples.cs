using System.Text.Json;
using Auditor.Documents;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Tests.Checklists;

/// <summary>Small pieces from which the tests build their inputs.</summary>
internal static class Samples
{
    public static readonly DateOnly Today = new(2026, 3, 1);

    public static Control Control(string id, char weight = 'M', string from = "repo", string? appliesWhen = null) => new()
    {
        Id = id,
        Title = id,
        Asks = id,
        Section = "Section",
        Weight = weight switch { 'B' => 8, 'H' => 5, 'M' => 3, _ => 1 },
        IsBlocker = weight == 'B',
        From = [.. from.Split(' ')],
        AppliesWhen = appliesWhen,
        NotApplicableBecause = appliesWhen is null ? null : "there is no image",
    };

    public static RuleInfo Rule(string id, string decides, Severity severity = Severity.High, bool isOptIn = false, string kind = "dockerfile") => new()
    {
        Id = id,
        Title = id,
        Kinds = [kind],
        Severity = severity,
        Confidence = Confidence.High,
        Why = id,
        IsOptIn = isOptIn,
        Decides = [.. decides.Split(' ')],
    };

    public static Finding Finding(string rule, int number, Severity severity, Outcome outcome = Outcome.Failed, Confidence confidence = Confidence.High) => new()
    {
        RuleId = rule,
        Outcome = outcome,
        Severity = severity,
        Confidence = confidence,
        Message = outcome == Outcome.Failed ? "It is bad." : "An include could not be read.",
        Kind = "dockerfile",
        Location = Place($"{rule}/Dockerfile", number),
        Subject = "subject",
        Fingerprint = $"{rule}#{number:000}",
        LineHash = "0",
    };

    public static SourceLocation Place(string path, int line) => new(path, new TextPosition(line, 1, 1), new TextPosition(line, 2, 2), line * 10, 1);

    public static Attestation Attestation(string control) =>
        new(control, "Ada", Today.AddDays(-10), "It is done.", "https://wiki.example/42", Today.AddDays(100));

    public static Suppression Waived(DateOnly? until = null, string? owner = "Ada", string reason = "moves in May") =>
        new(SuppressionKind.Waiver, reason, until ?? Today, owner, null);

    public static Suppression Commented() => new(SuppressionKind.Comment, "known", Today.AddDays(30), null, null);

    /// <summary>Tallies follow from the findings, and the passes are given.</summary>
    public static AssessmentInput Input(Control[] controls, RuleInfo[] rules, Finding[] findings, params (string Rule, int Passed)[] passes) => new()
    {
        Checklist = new Checklist("go-live", "1", [.. controls]),
        Profile = "go-live",
        Scope = ["repo"],
        ShippedRules = [.. rules.Select(RuleFacts.Of)],
        ActiveRules = [.. rules],
        Findings = [.. findings],
        Tallies = [.. rules.Select(rule => Tally(rule.Id, findings, passes.Where(pass => pass.Rule == rule.Id).Sum(pass => pass.Passed)))],
        AsOf = Today,
    };

    public static RuleTally Tally(string rule, IEnumerable<Finding> findings, int passed)
    {
        int Count(Outcome outcome) => findings.Count(finding => finding.RuleId == rule && finding.Outcome == outcome);
        return new RuleTally(
            rule, passed, Count(Outcome.Failed), 0, Count(Outcome.NotEvaluated), Count(Outcome.Error), passed > 0 ? Place($"{rule}/Dockerfile", 1) : null);
    }

    public static Assessment Assess(AssessmentInput input) => Assessor.Assess(input).Assessment;

    public static string Json(AssessmentResult result) => JsonSerializer.Serialize(result);
}
