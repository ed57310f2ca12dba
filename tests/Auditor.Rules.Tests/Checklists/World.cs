using System.Collections.Immutable;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Tests.Checklists;

/// <summary>A made-up audited system: the subjects as they are, from which findings and tallies follow as a runner would tell them.</summary>
internal sealed record World
{
    public required ImmutableArray<Control> Controls { get; init; }

    public required ImmutableArray<RuleInfo> Rules { get; init; }

    public required ImmutableArray<Subject> Subjects { get; init; }

    public ImmutableHashSet<string> OffRules { get; init; } = [];

    public ImmutableArray<EvidenceGap> Gaps { get; init; } = [];

    public ImmutableDictionary<string, Applicability> Applicability { get; init; } = ImmutableDictionary<string, Applicability>.Empty;

    public ImmutableArray<Attestation> Attestations { get; init; } = [];

    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    public ImmutableArray<string> Scope { get; init; } = ["repo"];

    public DateOnly AsOf { get; init; } = Samples.Today;

    public AssessmentInput Input()
    {
        ImmutableArray<Subject> seen = [.. Subjects.Where(subject => !OffRules.Contains(subject.Rule))];
        return new AssessmentInput
        {
            Checklist = new Checklist("go-live", "1", Controls),
            Profile = "go-live",
            Scope = Scope,
            ShippedRules = [.. Rules.Select(RuleFacts.Of)],
            ActiveRules = Rules.RemoveAll(rule => OffRules.Contains(rule.Id)),
            Findings = [.. seen.Where(subject => subject is { Outcome: not Outcome.Passed, IsFolded: false }).Select(subject => subject.Finding())],
            Tallies = [.. Rules.Where(rule => !OffRules.Contains(rule.Id)).Select(rule => Tally(rule, seen))],
            Gaps = Gaps,
            Applicability = Applicability,
            Attestations = Attestations,
            Waivers = Waivers,
            AsOf = AsOf,
        };
    }

    public AssessmentResult Assess() => Assessor.Assess(Input());

    public World With(int index, Func<Subject, Subject> change) => this with { Subjects = Subjects.SetItem(index, change(Subjects[index])) };

    public IEnumerable<Control> DecidedBy(Subject subject) =>
        Controls.Where(control => Rules.First(rule => rule.Id == subject.Rule).Decides.Contains(control.Id));

    public override string ToString() => System.Text.Json.JsonSerializer.Serialize(Input());

    private static RuleTally Tally(RuleInfo rule, ImmutableArray<Subject> seen)
    {
        var own = seen.Where(subject => subject.Rule == rule.Id).ToList();
        int Count(Outcome outcome) => own.Count(subject => subject.Outcome == outcome);
        var first = own.Find(subject => subject.Outcome == Outcome.Passed);
        return new RuleTally(
            rule.Id, Count(Outcome.Passed), Count(Outcome.Failed), own.Count == 0 ? 1 : 0, Count(Outcome.NotEvaluated), Count(Outcome.Error), first?.Place);
    }
}
