using System.Collections.Immutable;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;
using FsCheck;
using FsCheck.Fluent;
using Outcome = Auditor.Rules.Model.Outcome;

namespace Auditor.Rules.Tests.Checklists;

/// <summary>Random worlds: up to fourteen controls, up to fourteen rules that decide one or several of them, up to thirty-four subjects.</summary>
internal static class Worlds
{
    private const int MostControls = 14;
    private static readonly string[] Kinds = ["dockerfile", "nginx", "deployment"];

    /// <summary>Dates lie close around the day of the audit, so that a good part of what expires has expired.</summary>
    private static readonly Gen<DateOnly> Day = Gen.Choose(-4, 8).Select(days => Samples.Today.AddDays(days));

    public static Gen<World> Any { get; } =
        from controls in Several(1, MostControls, Control)
        from rules in Several(0, 14, number => Rule(number, controls.Length))
        from share in Gen.Elements(50, 80, 95)
        from healthy in Gen.Elements(true, true, true, true, false).ArrayOf(rules.Length)
        from others in Subjects(rules, share)
        let subjects = others.AddRange(rules.Zip(healthy).Where(pair => pair.Second).Select((pair, number) => Healthy(pair.First, 100 + number)))
        from off in OneIn(8, rules.Length == 0 ? Gen.Constant(ImmutableHashSet<string>.Empty) : Gen.Elements<RuleInfo>(rules).Select(rule => ImmutableHashSet.Create(rule.Id)))
        from gaps in OneIn(8, Gen.Elements("dockerfile", "nginx", "").Select(kind => ImmutableArray.Create(new EvidenceGap(kind.Length == 0 ? null : kind, $"a {kind} file could not be read"))))
        from found in Applicabilities(controls)
        from attestations in Several(0, 6, _ => Attestation(controls.Length, rules, subjects.Length))
        from waivers in Several(0, 3, _ => Waiver(controls.Length))
        from scope in Gen.Elements("repo", "repo", "repo process", "host repo", "process")
        select new World
        {
            Controls = controls,
            Rules = rules,
            Subjects = subjects,
            OffRules = off ?? [],
            Gaps = gaps.IsDefault ? [] : gaps,
            Applicability = found,
            Attestations = attestations,
            Waivers = waivers,
            Scope = [.. scope.Split(' ')],
        };

    /// <summary>A world with a number to choose something in it by.</summary>
    public static Arbitrary<(World World, int Pick)> WithPick { get; } =
        (from world in Any from pick in Gen.Choose(0, 1_000_000) select (world, pick)).ToArbitrary();

    private static Gen<ImmutableArray<T>> Several<T>(int least, int most, Func<int, Gen<T>> item) =>
        from count in Gen.Choose(least, most)
        from items in Gen.CollectToArray(Enumerable.Range(0, count), item)
        select ImmutableArray.Create(items);

    private static Gen<T?> OneIn<T>(int chances, Gen<T> gen) =>
        from chance in Gen.Choose(1, chances)
        from value in gen
        select chance == 1 ? value : default;

    private static Gen<Control> Control(int number) =>
        from weight in Gen.Elements('B', 'H', 'H', 'M', 'M', 'L')
        from scope in Gen.Elements("repo", "repo", "repo", "repo", "process", "host")
        from condition in Gen.Elements("", "/deployment/image")
        select Samples.Control($"c.c{number}", weight, scope, condition.Length == 0 ? null : condition);

    private static Gen<RuleInfo> Rule(int number, int controls) =>
        from count in Gen.Choose(1, 3)
        from decides in Gen.Choose(0, controls - 1).ArrayOf(count)
        from severity in AnySeverity
        from optIn in Gen.Choose(1, 10)
        from kind in Gen.Elements(Kinds)
        select Samples.Rule($"p/r{number}", string.Join(' ', decides.Distinct().Select(control => $"c.c{control}")), severity, optIn == 1, kind);

    private static Subject Healthy(RuleInfo rule, int number) =>
        new(rule.Id, number, Outcome.Passed, Severity.Low, Confidence.High, null, IsFolded: false);

    private static Gen<Severity> AnySeverity => Gen.Elements(Severity.Info, Severity.Low, Severity.Medium, Severity.High, Severity.Critical);

    private static Gen<ImmutableArray<Subject>> Subjects(ImmutableArray<RuleInfo> rules, int passShare) =>
        rules.Length == 0 ? Gen.Constant(ImmutableArray<Subject>.Empty) : Several(0, 20, number => AnySubject(number, rules, passShare));

    private static Gen<Subject> AnySubject(int number, ImmutableArray<RuleInfo> rules, int passShare) =>
        from rule in Gen.Elements<RuleInfo>(rules)
        from chance in Gen.Choose(1, 100)
        from outcome in Gen.Elements(Outcome.Failed, Outcome.Failed, Outcome.Failed, Outcome.NotEvaluated, Outcome.Error)
        from severity in AnySeverity
        from confidence in Gen.Elements(Confidence.Low, Confidence.Medium, Confidence.High)
        from suppression in AnySuppression
        from folded in Gen.Choose(1, 12)
        let isPassed = chance <= passShare
        select new Subject(rule.Id, number, isPassed ? Outcome.Passed : outcome, severity, confidence, suppression, folded == 1 && !isPassed);

    private static Gen<Suppression?> AnySuppression { get; } =
        from kind in Gen.Choose(0, 4)
        from until in Day
        select kind switch
        {
            0 => Samples.Commented(),
            1 => Samples.Waived(until),
            2 => Samples.Waived(until, owner: null),
            _ => null,
        };

    private static Gen<ImmutableDictionary<string, Applicability>> Applicabilities(ImmutableArray<Control> controls) =>
        from answers in Gen.Elements(0, 1, 2, 2, 2, 3).ArrayOf(controls.Length)
        select controls.Zip(answers).Where(pair => pair.Second > 0).ToImmutableDictionary(pair => pair.First.Id, pair => Answer(pair.Second));

    private static Applicability Answer(int number) => number switch
    {
        1 => new Applicability(true),
        2 => new Applicability(false, "14 artifacts of the deployment"),
        _ => new Applicability(false),
    };

    private static Gen<Attestation> Attestation(int controls, ImmutableArray<RuleInfo> rules, int subjects) =>
        from control in Gen.Choose(0, controls - 1)
        from expires in Day
        from who in Gen.Elements("Ada", "Ada", "Grace", "")
        from length in Gen.Elements(30, 30, 365, 400)
        from count in Gen.Elements(0, 0, 1, 5)
        from named in Gen.Choose(0, subjects).ArrayOf(count)
        select Samples.Attestation($"c.c{control}") with
        {
            By = who,
            On = expires.AddDays(-length),
            Expires = expires,
            Findings = [.. rules.SelectMany(rule => named.Distinct().Select(number => Subject.FingerprintOf(rule.Id, number)))],
        };

    private static Gen<Waiver> Waiver(int controls) =>
        from control in Gen.Choose(0, controls - 1)
        from until in Day
        from who in Gen.Elements("Ada", "Grace", "")
        select new Waiver($"c.c{control}", who, "moves in May", until);
}
