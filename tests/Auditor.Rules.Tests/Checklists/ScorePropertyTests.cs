using System.Collections.Immutable;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;
using Auditor.Testing;
using FsCheck.Fluent;
using Outcome = Auditor.Rules.Model.Outcome;

namespace Auditor.Rules.Tests.Checklists;

/// <summary>
/// The laws of the score, each on 5,000 random worlds that meet its condition; worlds that do not are thrown away and not counted.
/// </summary>
public sealed class ScorePropertyTests
{
    private const int Cases = 5_000;
    private const long Whole = 100_000_000;

    [Fact]
    public void A_fix_never_lowers_score_gate_or_grade() => Check((world, pick) =>
    {
        if (Pick(world, pick, subject => subject.Outcome != Outcome.Passed) is not { } index) return null;
        return IsNotWorse(world.With(index, subject => subject.Fixed()).Assess().Assessment, world.Assess().Assessment);
    });

    [Fact]
    public void A_fix_never_makes_an_unmet_blocker() => Check((world, pick) =>
    {
        if (Pick(world, pick, subject => subject.Outcome != Outcome.Passed) is not { } index) return null;
        return world.Assess().Assessment.HasUnmetBlocker || !world.With(index, subject => subject.Fixed()).Assess().Assessment.HasUnmetBlocker;
    });

    [Fact]
    public void Hiding_never_raises_score_grade_gate_or_coverage() => Check((random, pick) =>
    {
        var world = pick % 5 == 0 ? random with { Subjects = [] } : random;
        if (Hidden(world, pick) is not { } hidden) return null;
        var (seen, unseen) = (world.Assess().Assessment, hidden.Assess().Assessment);
        return IsNotWorse(seen, unseen) && unseen.CoverageMicros <= seen.CoverageMicros;
    });

    [Fact]
    public void Losses_add_up_to_what_is_missing() => Check((world, _) =>
    {
        var result = world.Assess();
        var controls = result.Assessment.Controls;
        if (controls.All(control => control.Verdict == Verdict.NotCovered)) return null;
        var losses = controls.Sum(control => control.LossMicros);
        var named = controls.Where(control => !control.Findings.IsEmpty).Sum(control => control.LossMicros);
        return Whole - result.Assessment.ScoreMicros == Math.Min(Whole, losses)
            && losses <= Whole + controls.Length
            && result.FindingLosses.Values.Sum() == named;
    });

    [Fact]
    public void The_whole_score_means_that_every_covered_control_is_met_attested_or_does_not_apply() => Check((world, _) =>
    {
        var assessment = world.Assess().Assessment;
        var covered = assessment.Controls.Where(control => control.Verdict != Verdict.NotCovered).ToList();
        if (covered.Count == 0) return null;
        var isWhole = covered.All(control => control.Verdict is Verdict.Met or Verdict.Attested or Verdict.NotApplicable);
        return isWhole == (assessment.ScoreMicros == Whole) && isWhole == (assessment.Score == 100m);
    });

    [Fact]
    public void Order_and_repetition_change_no_byte() => Check((world, pick) =>
    {
        return Samples.Json(Assessor.Assess(Shuffled(world.Input(), pick))) == Samples.Json(world.Assess());
    });

    [Fact]
    public void Accepting_findings_changes_no_verdict_and_no_point() => Check((world, pick) =>
    {
        var accepted = Samples.Waived(Samples.Today.AddDays(pick % 9));
        var suppressed = world with { Subjects = [.. world.Subjects.Select(subject => subject with { Suppression = accepted })] };
        var bare = world with { Subjects = [.. world.Subjects.Select(subject => subject with { Suppression = null })], Waivers = [] };
        if (!world.Subjects.Any(subject => subject.Outcome == Outcome.Failed)) return null;
        var (before, after) = (bare.Assess(), suppressed.Assess());
        return before.Assessment.ScoreMicros == after.Assessment.ScoreMicros
            && before.Assessment.CoverageMicros == after.Assessment.CoverageMicros
            && before.FindingLosses.SequenceEqual(after.FindingLosses)
            && Verdicts(before).SequenceEqual(Verdicts(after));
    });

    [Fact]
    public void A_comment_opens_no_gate() => Check((world, _) =>
    {
        var bare = world with { Subjects = [.. world.Subjects.Select(subject => subject with { Suppression = null })] };
        var commented = world with { Subjects = [.. world.Subjects.Select(subject => subject with { Suppression = Samples.Commented() })] };
        if (!world.Subjects.Any(subject => subject.Outcome == Outcome.Failed)) return null;
        return bare.Assess().Assessment.Gate == commented.Assess().Assessment.Gate;
    });

    [Fact]
    public void Time_alone_improves_nothing() => Check((world, pick) =>
    {
        var later = world with { AsOf = world.AsOf.AddDays(1 + pick % 12) };
        var (now, then) = (world.Assess().Assessment, later.Assess().Assessment);
        return IsNotWorse(now, then) && then.CoverageMicros <= now.CoverageMicros;
    });

    [Fact]
    public void An_unknown_blocker_is_no_go() => Check((world, pick) =>
    {
        if (Pick(world, pick, _ => true) is not { } index) return null;
        var unknown = world.With(index, subject => subject.Hidden());
        return HasUnjudgedBlocker(unknown) ? WellCovered(unknown).Assess().Assessment.Gate == Gate.NoGo : null;
    });

    [Fact]
    public void A_fix_where_all_is_known_raises_the_score() => Check((world, pick) =>
    {
        var before = world.Assess().Assessment;
        if (Pick(world, pick, subject => IsWorthPoints(world, before, subject)) is not { } index) return null;
        return world.With(index, subject => subject.Fixed()).Assess().Assessment.ScoreMicros > before.ScoreMicros;
    });

    [Fact]
    public void A_healthy_target_beside_others_changes_no_point() => Check((world, pick) =>
    {
        if (Pick(world, pick, subject => subject.Outcome is Outcome.Passed or Outcome.Failed) is not { } index) return null;
        var (before, after) = (world.Assess(), WithHealthy(world, world.Subjects[index]).Assess());
        return before.Assessment.ScoreMicros == after.Assessment.ScoreMicros && Verdicts(before).SequenceEqual(Verdicts(after));
    });

    [Fact]
    public void A_healthy_target_never_lowers_anything() => Check((world, pick) =>
    {
        if (world.Rules.IsEmpty) return null;
        var rule = world.Rules[pick % world.Rules.Length].Id;
        var healthy = new Subject(rule, 900, Outcome.Passed, Severity.Low, Confidence.High, null, IsFolded: false);
        return IsNotWorse(WithHealthy(world, healthy).Assess().Assessment, world.Assess().Assessment);
    });

    [Fact]
    public void What_does_not_apply_is_unknown_or_attested_without_its_evidence() => Check((random, _) =>
    {
        var world = random with { Subjects = [] };
        var absent = world.Assess().Assessment.Controls.Where(control => control.Verdict == Verdict.NotApplicable).Select(control => control.Id).ToHashSet();
        if (absent.Count == 0) return null;
        var blank = world with { Applicability = world.Applicability.ToImmutableDictionary(pair => pair.Key, pair => pair.Value with { Evidence = "" }) };
        return blank.Assess().Assessment.Controls.Where(control => absent.Contains(control.Id)).All(control => control.Verdict is Verdict.Unknown or Verdict.Attested);
    });

    /// <summary>The conditions of these worlds ask for images: a configuration of nginx that was not read cannot be one.</summary>
    [Fact]
    public void Nothing_is_inapplicable_without_a_condition_its_absence_shown_and_a_whole_search() => Check((random, pick) =>
    {
        var world = pick % 4 == 0 ? random : random with { Subjects = [] };
        var absent = world.Assess().Assessment.Controls.Where(control => control.Verdict == Verdict.NotApplicable).ToList();
        if (absent.Count == 0) return null;
        return absent.All(result => world.Gaps.All(gap => gap.Kind == "nginx")
            && world.Controls.Single(control => control.Id == result.Id).AppliesWhen is not null
            && world.Applicability.GetValueOrDefault(result.Id) is { Holds: false, Evidence.Length: > 0 });
    });

    [Fact]
    public void The_denominator_depends_on_version_and_scope_alone() => Check((world, _) =>
    {
        var blind = world with { Subjects = [], OffRules = [.. world.Rules.Select(rule => rule.Id)], Attestations = [], Applicability = ImmutableDictionary<string, Applicability>.Empty };
        var (seen, unseen) = (world.Assess().Assessment, blind.Assess().Assessment);
        if (!unseen.Controls.Any(control => control.Verdict == Verdict.Unknown)) return null;
        return Covered(seen).SequenceEqual(Covered(unseen)) && (seen.Identity, seen.ControlsChecked) == (unseen.Identity, unseen.ControlsChecked);
    });

    [Fact]
    public void The_worlds_show_every_verdict_gate_and_grade()
    {
        var seen = new Dictionary<string, int>();
        Check((world, _) =>
        {
            var assessment = world.Assess().Assessment;
            foreach (var word in assessment.Controls.Select(control => control.Verdict.ToString()).Append(assessment.Gate.ToString()).Append($"{assessment.Grade}"))
                seen[word] = seen.GetValueOrDefault(word) + 1;
            return true;
        });

        string[] words = [.. Enum.GetNames<Verdict>(), .. Enum.GetNames<Gate>(), "A", "B", "C", "D", "F"];
        Assert.All(words, word => Assert.True(seen.GetValueOrDefault(word) >= 25, $"{word}: {seen.GetValueOrDefault(word)} of {string.Join(", ", seen)}"));
    }

    /// <param name="law">Null when the case does not meet the law's condition.</param>
    private static void Check(Func<World, int, bool?> law)
    {
        var config = RandomCases.Of(Cases).WithMaxRejected(Cases * 100);
        FsCheck.Check.One(config, Prop.ForAll(Worlds.WithPick, pair => law(pair.World, pair.Pick) is { } holds ? holds.ToProperty() : false.When(false)));
    }

    private static bool IsNotWorse(Assessment better, Assessment worse) =>
        better.ScoreMicros >= worse.ScoreMicros && better.Gate <= worse.Gate && better.Grade <= worse.Grade;

    private static int? Pick(World world, int pick, Func<Subject, bool> isWanted)
    {
        var wanted = Enumerable.Range(0, world.Subjects.Length).Where(index => isWanted(world.Subjects[index])).ToList();
        return wanted.Count == 0 ? null : wanted[pick % wanted.Count];
    }

    /// <summary>The same world with one piece of evidence less.</summary>
    private static World? Hidden(World world, int pick) => (pick % 6) switch
    {
        0 or 1 => Pick(world, pick / 6, subject => subject.Outcome != Outcome.NotEvaluated) is { } index ? world.With(index, subject => subject.Hidden()) : null,
        2 => WithoutRule(world, pick / 6),
        3 => world with { Gaps = world.Gaps.Add(new EvidenceGap(pick % 12 == 3 ? null : "dockerfile", "a folder could not be read")) },
        4 => world.Applicability.IsEmpty ? null : world with { Applicability = world.Applicability.Remove(world.Applicability.Keys.Order().First()) },
        _ => world.Attestations.IsEmpty ? null : world with { Attestations = world.Attestations.RemoveAt(pick / 6 % world.Attestations.Length) },
    };

    /// <summary>Rules that are off by default are another profile's matter.</summary>
    private static World? WithoutRule(World world, int pick)
    {
        var rules = world.Rules.Where(rule => !rule.IsOptIn && rule.Severity > Severity.Info).ToList();
        return rules.Count == 0 ? null : world with { OffRules = world.OffRules.Add(rules[pick % rules.Count].Id) };
    }

    /// <summary>With so many met controls that no single unknown one brings the coverage under its bound.</summary>
    private static World WellCovered(World world)
    {
        Control[] met = [.. Enumerable.Range(0, 150).Select(number => Samples.Control($"m.c{number}", 'B', "repo process host"))];
        var rule = Samples.Rule("p/met", string.Join(' ', met.Select(control => control.Id)));
        var healthy = new Subject(rule.Id, 901, Outcome.Passed, Severity.Low, Confidence.High, null, IsFolded: false);
        return world with { Controls = world.Controls.AddRange(met), Rules = world.Rules.Add(rule), Subjects = world.Subjects.Add(healthy), Gaps = [] };
    }

    private static World WithHealthy(World world, Subject like) =>
        world with { Subjects = world.Subjects.Add(like with { Number = 900, Outcome = Outcome.Passed, IsFolded = false }) };

    private static AssessmentInput Shuffled(AssessmentInput input, int seed)
    {
        var random = new Random(seed);
        return input with
        {
            Findings = Mixed(input.Findings, random),
            Attestations = Mixed(input.Attestations, random),
            Waivers = Mixed(input.Waivers, random),
            Gaps = Mixed(input.Gaps, random),
            ActiveRules = Mixed(input.ActiveRules, random),
            ShippedRules = Mixed(input.ShippedRules, random),
            Scope = Mixed(input.Scope, random),
            Tallies = [.. input.Tallies.SelectMany(Chunks).OrderBy(_ => random.Next())],
        };
    }

    /// <summary>In any order, some of them twice.</summary>
    private static ImmutableArray<T> Mixed<T>(ImmutableArray<T> items, Random random) =>
        [.. items.Concat(items.Where(_ => random.Next(2) == 0)).OrderBy(_ => random.Next())];

    /// <summary>As two workers would have counted.</summary>
    private static IEnumerable<RuleTally> Chunks(RuleTally tally)
    {
        yield return tally with { Passed = tally.Passed / 2, Failed = 0, NotApplicable = 0, Errors = 0, FirstEvidence = null };
        yield return tally with { Passed = tally.Passed - tally.Passed / 2, NotEvaluated = 0 };
    }

    /// <summary>Judged from the world alone: a covered blocker in scope with an unjudged subject that nobody vouched for.</summary>
    private static bool HasUnjudgedBlocker(World world)
    {
        bool IsCovered(Control control) => world.Rules.Any(rule => !rule.IsOptIn && rule.Severity > Severity.Info && rule.Decides.Contains(control.Id));
        var named = world.Attestations.SelectMany(attestation => attestation.Findings).ToHashSet();
        return world.Subjects.Any(subject => subject.Outcome is Outcome.NotEvaluated or Outcome.Error
            && !world.OffRules.Contains(subject.Rule)
            && world.Rules.First(rule => rule.Id == subject.Rule).Severity > Severity.Info
            && !named.Contains(subject.Fingerprint)
            && world.DecidedBy(subject).Any(control => control.IsBlocker && control.From.Any(world.Scope.Contains) && IsCovered(control)));
    }

    /// <summary>A counted failure of a control of which all is known, with so few others that its gain is above a millionth.</summary>
    private static bool IsWorthPoints(World world, Assessment before, Subject subject) =>
        subject is { Outcome: Outcome.Failed, IsFolded: false }
        && before.Controls.Any(control => control is { Verdict: Verdict.NotMet, IsPartlyUnknown: false, Findings.Length: <= 4 }
            && control.Findings.Contains(subject.Fingerprint)
            && !world.Subjects.Any(other => other.IsFolded && control.Rules.Contains(other.Rule)));

    private static IEnumerable<(string, Verdict)> Verdicts(AssessmentResult result) => result.Assessment.Controls.Select(control => (control.Id, control.Verdict));

    private static IEnumerable<string> Covered(Assessment assessment) =>
        assessment.Controls.Where(control => control.Verdict != Verdict.NotCovered).Select(control => control.Id);
}
