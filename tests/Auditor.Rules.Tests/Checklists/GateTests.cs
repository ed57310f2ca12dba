using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;
using static Auditor.Rules.Tests.Checklists.Samples;

namespace Auditor.Rules.Tests.Checklists;

public sealed class GateTests
{
    [Fact]
    public void All_met_is_go()
    {
        var assessment = Assess(Blocker(passed: 1));

        Assert.Equal((Gate.Go, 'A', 100m, false), (assessment.Gate, assessment.Grade, assessment.Score, assessment.HasUnmetBlocker));
        Assert.Equal(["Every control in scope is met or does not apply."], assessment.GateReasons.AsEnumerable());
    }

    [Fact]
    public void A_blocker_that_is_not_met_is_no_go_with_its_reason_and_caps_the_grade()
    {
        // the blocker loses 8/80 * 0.3 = 3 points of 100
        var assessment = Assess(WithMetControls(Finding("p/a", 1, Severity.Medium)));

        Assert.Equal((Gate.NoGo, true, 97_000_000, 'D'), (assessment.Gate, assessment.HasUnmetBlocker, assessment.ScoreMicros, assessment.Grade));
        Assert.Equal(["Blocker c.a is not met: 1 finding."], assessment.GateReasons.AsEnumerable());
    }

    [Theory]
    [InlineData(Severity.Low, Confidence.High)]
    [InlineData(Severity.High, Confidence.Low)]
    public void A_finding_of_little_severity_or_confidence_costs_its_points_and_does_not_close_the_gate(Severity severity, Confidence confidence)
    {
        var assessment = Assess(Blocker(passed: 1, Finding("p/a", 1, severity, Outcome.Failed, confidence)));

        Assert.Equal((Gate.GoWithConditions, Verdict.NotMet, false), (assessment.Gate, assessment.Controls[0].Verdict, assessment.HasUnmetBlocker));
        Assert.True(assessment.ScoreMicros < 100_000_000);
        Assert.Equal(["Not met: c.a."], assessment.GateReasons.AsEnumerable());
    }

    [Fact]
    public void Medium_severity_and_medium_confidence_close_it()
    {
        var assessment = Assess(Blocker(passed: 1, Finding("p/a", 1, Severity.Medium, Outcome.Failed, Confidence.Medium)));

        Assert.Equal((Gate.NoGo, true), (assessment.Gate, assessment.HasUnmetBlocker));
    }

    [Fact]
    public void An_unknown_blocker_is_no_go_without_an_unmet_one()
    {
        var assessment = Assess(WithMetControls(Finding("p/a", 1, Severity.Medium, Outcome.NotEvaluated)));

        Assert.Equal((Gate.NoGo, false, 'D'), (assessment.Gate, assessment.HasUnmetBlocker, assessment.Grade));
        Assert.Equal(["Blocker c.a is unknown: p/a/Dockerfile:1: An include could not be read."], assessment.GateReasons.AsEnumerable());
    }

    [Fact]
    public void A_slight_failure_does_not_open_the_gate_for_what_is_unknown_beside_it()
    {
        var assessment = Assess(WithMetControls(Finding("p/a", 1, Severity.Low), Finding("p/a", 2, Severity.Low, Outcome.Error)));

        Assert.Equal((Gate.NoGo, false), (assessment.Gate, assessment.HasUnmetBlocker));
    }

    [Fact]
    public void A_waived_blocker_is_a_condition()
    {
        var assessment = Assess(WithMetControls(Finding("p/a", 1, Severity.Medium) with { Suppression = Waived() }));

        Assert.Equal((Gate.GoWithConditions, 97_000_000, 'A', false), (assessment.Gate, assessment.ScoreMicros, assessment.Grade, assessment.HasUnmetBlocker));
        Assert.Equal(["Waived: c.a."], assessment.GateReasons.AsEnumerable());
    }

    public static TheoryData<string, Suppression> NoWaivers => new()
    {
        { "a comment", Commented() },
        { "expired", Waived(until: Today.AddDays(-1)) },
        { "no owner", Waived(owner: null) },
        { "no reason", Waived(reason: " ") },
        { "no end", new Suppression(SuppressionKind.Waiver, "because", null, "Ada", null) },
    };

    [Theory]
    [MemberData(nameof(NoWaivers))]
    public void Only_a_waiver_with_owner_reason_and_an_end_to_come_opens_the_gate(string name, Suppression suppression)
    {
        var assessment = Assess(WithMetControls(Finding("p/a", 1, Severity.Medium) with { Suppression = suppression }));

        Assert.True(assessment is { Gate: Gate.NoGo, HasUnmetBlocker: true }, name);
    }

    [Fact]
    public void One_unwaived_failure_keeps_it_closed()
    {
        var waived = Finding("p/a", 1, Severity.Medium) with { Suppression = Waived() };

        Assert.Equal(Gate.NoGo, Assess(WithMetControls(waived, Finding("p/a", 2, Severity.Medium))).Gate);
        Assert.Equal(Gate.GoWithConditions, Assess(WithMetControls(waived, Finding("p/a", 2, Severity.Low))).Gate);
    }

    [Theory]
    [InlineData("c.a", "Ada", "moves", 0, Gate.GoWithConditions)]
    [InlineData("c.a", "Ada", "moves", -1, Gate.NoGo)]
    [InlineData("c.a", "", "moves", 9, Gate.NoGo)]
    [InlineData("c.a", "Ada", "", 9, Gate.NoGo)]
    [InlineData("c.b", "Ada", "moves", 9, Gate.NoGo)]
    public void A_whole_control_can_be_waived(string control, string by, string reason, int days, Gate expected)
    {
        var input = WithMetControls(Finding("p/a", 1, Severity.Medium)) with { Waivers = [new Waiver(control, by, reason, Today.AddDays(days))] };

        Assert.Equal(expected, Assess(input).Gate);
    }

    [Fact]
    public void No_waiver_helps_an_unknown_blocker()
    {
        var waiver = new Waiver("c.a", "Ada", "moves", Today);
        var unknown = WithMetControls(Finding("p/a", 1, Severity.Medium, Outcome.NotEvaluated));
        var inPart = WithMetControls(Finding("p/a", 1, Severity.Medium), Finding("p/a", 2, Severity.Medium, Outcome.NotEvaluated));

        Assert.Equal(Gate.NoGo, Assess(unknown with { Waivers = [waiver] }).Gate);
        Assert.Equal((Gate.NoGo, false), (Assess(inPart with { Waivers = [waiver] }).Gate, Assess(inPart with { Waivers = [waiver] }).HasUnmetBlocker));
    }

    [Fact]
    public void Anything_else_that_is_not_met_is_a_condition()
    {
        var input = Input([Control("c.a", 'B'), Control("c.b", 'H')], [Rule("p/a", "c.a"), Rule("p/b", "c.b")], [Finding("p/b", 1, Severity.Critical)], ("p/a", 1));

        Assert.Equal((Gate.GoWithConditions, "Not met: c.b."), (Assess(input).Gate, Assess(input).GateReasons.Single()));
    }

    [Fact]
    public void An_attestation_is_a_condition()
    {
        var input = Input([Control("c.a", 'B')], [Rule("p/a", "c.a")], []) with { Attestations = [Attestation("c.a")] };

        Assert.Equal((Gate.GoWithConditions, "Attested by people: c.a."), (Assess(input).Gate, Assess(input).GateReasons.Single()));
    }

    [Fact]
    public void A_control_that_is_not_covered_allows_no_go()
    {
        var input = Input([Control("c.a", 'B'), Control("c.b", 'B'), Control("c.c", 'B')], [Rule("p/a", "c.a")], [], ("p/a", 1));

        Assert.Equal((Gate.NoBlockerFound, 'A'), (Assess(input).Gate, Assess(input).Grade));
        Assert.Equal(["No blocker found, but only 1 of 3 controls in scope are checked by this version."], Assess(input).GateReasons.AsEnumerable());
    }

    [Fact]
    public void Conditions_are_named_also_when_the_checklist_is_not_covered()
    {
        var input = Input([Control("c.a"), Control("c.b")], [Rule("p/a", "c.a")], [Finding("p/a", 1, Severity.Low)]);

        Assert.Equal((Gate.NoBlockerFound, "Not met: c.a."), (Assess(input).Gate, Assess(input).GateReasons[1]));
    }

    [Fact]
    public void A_blocker_counts_also_when_the_checklist_is_not_covered()
    {
        var input = Input([Control("c.a", 'B'), Control("c.b")], [Rule("p/a", "c.a")], [Finding("p/a", 1, Severity.High)]);

        Assert.Equal(Gate.NoGo, Assess(input).Gate);
    }

    [Fact]
    public void With_nothing_covered_nothing_is_shown()
    {
        var assessment = Assess(Input([Control("c.a")], [], []));

        Assert.Equal((Gate.NoGo, 0, 0, 'F', false), (assessment.Gate, assessment.ScoreMicros, assessment.CoverageMicros, assessment.Grade, assessment.HasUnmetBlocker));
        Assert.Equal(["No rule of this version decides a control in scope."], assessment.GateReasons.AsEnumerable());
    }

    [Fact]
    public void A_failure_of_the_tool_is_no_go()
    {
        var assessment = Assess(Blocker(passed: 1) with { ToolFailures = ["The audit was cancelled."] });

        Assert.Equal((Gate.NoGo, false, 'D'), (assessment.Gate, assessment.HasUnmetBlocker, assessment.Grade));
        Assert.Equal(["The audit was cancelled."], assessment.GateReasons.AsEnumerable());
    }

    [Theory]
    [InlineData(9, 900_000, Gate.GoWithConditions)]
    [InlineData(8, 888_888, Gate.NoGo)]
    public void Nine_tenths_of_the_weight_must_be_known(int known, int coverage, Gate expected)
    {
        var assessment = Assess(Controls(known, unknown: 1));

        Assert.Equal((expected, coverage, false), (assessment.Gate, assessment.CoverageMicros, assessment.HasUnmetBlocker));
        if (expected == Gate.NoGo)
            Assert.Equal(["Only 88.8 % of the applicable weight could be judged; at least 90 % is needed."], assessment.GateReasons.AsEnumerable());
    }

    [Theory]
    [InlineData(19, 'A')]
    [InlineData(18, 'B')]
    public void An_A_needs_95_percent_coverage(int known, char grade) => Assert.Equal(grade, Assess(Controls(known, unknown: 1)).Grade);

    [Fact]
    public void What_does_not_apply_counts_neither_as_known_nor_as_unknown()
    {
        var controls = new[] { Control("c.a", 'H'), Control("c.b", 'M'), Control("c.c", 'H', appliesWhen: "/deployment/image") };
        var rules = new[] { Rule("p/a", "c.a"), Rule("p/b", "c.b"), Rule("p/c", "c.c") };
        var absent = new Dictionary<string, Applicability> { ["c.c"] = new(false, "3 artifacts") };
        var input = Input(controls, rules, [], ("p/a", 1)) with { Applicability = [.. absent] };

        // 5 of 8 known; the loss is 3 of 13
        Assert.Equal((625_000, 76_923_076), (Assess(input).CoverageMicros, Assess(input).ScoreMicros));
    }

    [Fact]
    public void An_attestation_of_what_does_not_apply_counts_as_known_so_that_hiding_the_absence_gains_nothing()
    {
        var controls = new[] { Control("c.a"), Control("c.b", appliesWhen: "/deployment/image") };
        var absent = new Dictionary<string, Applicability> { ["c.b"] = new(false, "3 artifacts") };
        var seen = Input(controls, [Rule("p/a", "c.a"), Rule("p/b", "c.b")], []) with { Applicability = [.. absent], Attestations = [Attestation("c.b")] };
        var hidden = seen with { Applicability = seen.Applicability.Clear() };

        Assert.Equal((Verdict.NotApplicable, 500_000), (Assess(seen).Controls[1].Verdict, Assess(seen).CoverageMicros));
        Assert.Equal((Verdict.Attested, 500_000), (Assess(hidden).Controls[1].Verdict, Assess(hidden).CoverageMicros));
    }

    [Fact]
    public void A_control_unknown_in_part_is_not_known()
    {
        var input = Input([Control("c.a")], [Rule("p/a", "c.a")], [Finding("p/a", 1, Severity.Low), Finding("p/a", 2, Severity.Low, Outcome.Error)]);

        Assert.Equal(0, Assess(input).CoverageMicros);
    }

    [Theory]
    [InlineData(100_000_000, 'A')]
    [InlineData(90_000_000, 'A')]
    [InlineData(89_999_999, 'B')]
    [InlineData(80_000_000, 'B')]
    [InlineData(79_999_999, 'C')]
    [InlineData(70_000_000, 'C')]
    [InlineData(69_999_999, 'D')]
    [InlineData(55_000_000, 'D')]
    [InlineData(54_999_999, 'F')]
    public void Grades_have_their_bounds(long score, char grade)
    {
        Assert.Equal(grade, GateKeeper.Grade(score, 1_000_000, Gate.Go));
        Assert.Equal(grade == 'F' ? 'F' : 'D', GateKeeper.Grade(score, 1_000_000, Gate.NoGo));
    }

    private static AssessmentInput Blocker(int passed, params Finding[] findings) =>
        Input([Control("c.a", 'B')], [Rule("p/a", "c.a")], findings, ("p/a", passed));

    /// <summary>The blocker <c>c.a</c>, and met controls around it that make the weight 80.</summary>
    private static AssessmentInput WithMetControls(params Finding[] findings)
    {
        Control[] others = [.. Enumerable.Range(0, 24).Select(number => Control($"m.c{number}"))];
        var met = string.Join(' ', others.Select(control => control.Id));
        return Input([Control("c.a", 'B'), .. others], [Rule("p/a", "c.a"), Rule("p/m", met)], findings, ("p/m", 1));
    }

    /// <summary>Controls of equal weight.</summary>
    private static AssessmentInput Controls(int known, int unknown)
    {
        Control[] controls = [.. Enumerable.Range(0, known + unknown).Select(number => Control($"c.c{number}"))];
        RuleInfo[] rules = [.. controls.Select(control => Rule($"p/{control.Id}", control.Id))];
        return Input(controls, rules, [], [.. rules.Take(known).Select(rule => (rule.Id, 1))]);
    }
}
