using System.Collections.Immutable;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;
using static Auditor.Rules.Tests.Checklists.Samples;

namespace Auditor.Rules.Tests.Checklists;

/// <summary>Each row of the verdict table. One control of weight 3 alone, so the full loss is the whole score.</summary>
public sealed class VerdictTests
{
    private const long Full = 100_000_000;

    [Fact]
    public void A_control_whose_rule_looked_and_found_nothing_wrong_is_met()
    {
        var result = Judge(passed: 2);

        Assert.Equal((Verdict.Met, 0), (result.Verdict, result.LossMicros));
        Assert.Equal("Looked at 2 subjects, first at p/a/Dockerfile:1: all hold.", result.Because);
        Assert.Equal("p/a/Dockerfile", result.Evidence?.Path);
        Assert.Equal(["p/a"], result.Rules.AsEnumerable());
    }

    [Fact]
    public void A_failed_subject_makes_it_not_met_however_many_pass()
    {
        var result = Judge(passed: 99, Finding("p/a", 1, Severity.Medium));

        Assert.Equal((Verdict.NotMet, 30_000_000), (result.Verdict, result.LossMicros));
        Assert.Equal("1 finding.", result.Because);
        Assert.Equal(["p/a#001"], result.Findings.AsEnumerable());
    }

    [Theory]
    [InlineData(Severity.Low, 10_000_000)]
    [InlineData(Severity.Medium, 30_000_000)]
    [InlineData(Severity.High, 60_000_000)]
    [InlineData(Severity.Critical, 90_000_000)]
    public void A_failure_costs_by_its_severity(Severity severity, long loss) =>
        Assert.Equal(loss, Judge(passed: 0, Finding("p/a", 1, severity)).LossMicros);

    [Fact]
    public void Several_failures_cost_more_than_the_worst_and_less_than_all()
    {
        // 1 - 0.7 * 0.4 * 0.9 = 0.748
        var result = Judge(passed: 0, Finding("p/a", 1, Severity.Medium), Finding("p/a", 2, Severity.High), Finding("p/a", 3, Severity.Low));

        Assert.Equal(74_800_000, result.LossMicros);
        Assert.Equal(["p/a#002", "p/a#001", "p/a#003"], result.Findings.AsEnumerable());
    }

    [Fact]
    public void A_suppressed_failure_is_a_failure()
    {
        var result = Judge(passed: 1, Finding("p/a", 1, Severity.Medium) with { Suppression = Commented() });

        Assert.Equal((Verdict.NotMet, 30_000_000), (result.Verdict, result.LossMicros));
        Assert.Equal("1 finding, 1 accepted.", result.Because);
    }

    [Fact]
    public void A_waived_failure_is_a_failure()
    {
        var result = Judge(passed: 1, Finding("p/a", 1, Severity.Medium) with { Suppression = Waived() });

        Assert.Equal((Verdict.NotMet, 30_000_000, true), (result.Verdict, result.LossMicros, result.IsWaived));
    }

    [Fact]
    public void Remarks_of_severity_info_alone_decide_nothing()
    {
        var result = Judge(passed: 0, Finding("p/a", 1, Severity.Info));

        Assert.Equal(Verdict.Unknown, result.Verdict);
        Assert.Equal("All that was seen is 1 remark of severity info, which decides nothing.", result.Because);
    }

    [Fact]
    public void A_remark_of_severity_info_does_not_hinder_what_holds_elsewhere() =>
        Assert.Equal((Verdict.Met, 0), (Judge(passed: 1, Finding("p/a", 1, Severity.Info)).Verdict, Judge(passed: 1, Finding("p/a", 1, Severity.Info)).LossMicros));

    [Theory]
    [InlineData(Outcome.NotEvaluated)]
    [InlineData(Outcome.Error)]
    public void One_unjudged_subject_makes_it_unknown_and_is_named(Outcome outcome)
    {
        var result = Judge(passed: 5, Finding("p/a", 7, Severity.Low, outcome));

        Assert.Equal((Verdict.Unknown, Full), (result.Verdict, result.LossMicros));
        Assert.Equal("p/a/Dockerfile:7: An include could not be read.", result.Because);
        Assert.Equal(["p/a#007"], result.Findings.AsEnumerable());
    }

    [Fact]
    public void Failed_wins_over_unknown_for_the_label_and_unknown_for_the_loss()
    {
        var result = Judge(passed: 0, Finding("p/a", 1, Severity.Low), Finding("p/a", 2, Severity.Low, Outcome.NotEvaluated));

        Assert.Equal((Verdict.NotMet, Full, true), (result.Verdict, result.LossMicros, result.IsPartlyUnknown));
        Assert.Equal("1 finding; and unknown in part: p/a/Dockerfile:2: An include could not be read.", result.Because);
    }

    [Fact]
    public void More_than_three_reasons_are_counted()
    {
        Finding[] findings = [.. Enumerable.Range(1, 5).Select(number => Finding("p/a", number, Severity.Low, Outcome.NotEvaluated))];

        Assert.EndsWith("p/a/Dockerfile:3: An include could not be read; and 2 more.", Judge(passed: 0, findings).Because, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_found_nothing_to_look_at_leaves_it_unknown()
    {
        var result = Judge(passed: 0);

        Assert.Equal((Verdict.Unknown, Full), (result.Verdict, result.LossMicros));
        Assert.Equal("Its rules found nothing to look at.", result.Because);
    }

    [Fact]
    public void One_of_two_rules_that_looked_is_enough()
    {
        var input = Input([Control("c.a")], [Rule("p/a", "c.a"), Rule("p/b", "c.a")], [], ("p/a", 1));

        Assert.Equal(Verdict.Met, Assess(input).Controls[0].Verdict);
    }

    [Theory]
    [InlineData("dockerfile", Verdict.Unknown)]
    [InlineData(null, Verdict.Unknown)]
    [InlineData("nginx", Verdict.Met)]
    public void A_gap_in_a_kind_that_its_rule_looks_at_makes_it_unknown(string? kind, Verdict expected)
    {
        var input = OneRule(passed: 1) with { Gaps = [new EvidenceGap(kind, "web/Dockerfile could not be read")] };

        Assert.Equal(expected, Assess(input).Controls[0].Verdict);
    }

    [Fact]
    public void A_gap_of_any_kind_hides_a_part_of_the_deployment()
    {
        var input = Input([Control("c.a")], [Rule("p/a", "c.a", kind: "deployment")], [], ("p/a", 1));

        var result = Assess(input with { Gaps = [new EvidenceGap("nginx", "nginx.conf:3 was not understood")] }).Controls[0];

        Assert.Equal((Verdict.Unknown, "nginx.conf:3 was not understood."), (result.Verdict, result.Because));
    }

    [Theory]
    [InlineData("dockerfile/a", "nginx", Verdict.Met)]
    [InlineData("dockerfile/a", "compose", Verdict.Unknown)]
    [InlineData("nginx/a", "nginx", Verdict.Unknown)]
    [InlineData("acme/a", "nginx", Verdict.Unknown)]
    public void A_gateway_that_was_not_read_is_no_gap_for_who_asks_for_images_and_services(string rule, string of, Verdict expected)
    {
        var input = Input([Control("c.a")], [Rule(rule, "c.a", kind: "deployment")], [], (rule, 1));
        ImmutableArray<EvidenceGap> gaps = [new EvidenceGap(of, "not understood") { Of = of }, new EvidenceGap("deployment", "not understood") { Of = of }];

        Assert.Equal(expected, Assess(input with { Gaps = gaps }).Controls[0].Verdict);
    }

    [Fact]
    public void A_rule_of_this_version_that_was_turned_off_leaves_its_control_unknown()
    {
        var input = Input([Control("c.a")], [Rule("p/a", "c.a"), Rule("p/b", "c.a")], [], ("p/a", 1));

        var result = Assess(input with { ActiveRules = [Rule("p/a", "c.a")] }).Controls[0];

        Assert.Equal((Verdict.Unknown, "rule p/b is turned off."), (result.Verdict, result.Because));
    }

    [Fact]
    public void A_rule_that_was_lowered_to_info_counts_as_turned_off()
    {
        var input = OneRule(passed: 1) with { ActiveRules = [Rule("p/a", "c.a", Severity.Info)] };

        Assert.Equal(Verdict.Unknown, Assess(input).Controls[0].Verdict);
    }

    [Fact]
    public void A_failure_told_with_another_finding_still_fails_the_control()
    {
        var input = OneRule(passed: 1) with { Tallies = [new RuleTally("p/a", 1, 2, 0, 0, 0, null)] };

        var result = Assess(input).Controls[0];

        // two failures of the rule's own severity, high: 1 - 0.4 * 0.4
        Assert.Equal((Verdict.NotMet, 84_000_000, true), (result.Verdict, result.LossMicros, result.HasDecisiveFailure));
        Assert.Equal("2 findings, 2 told with another finding.", result.Because);
    }

    [Fact]
    public void Unjudged_subjects_without_a_finding_make_it_unknown()
    {
        var input = OneRule(passed: 1) with { Tallies = [new RuleTally("p/a", 1, 0, 0, 0, 1, null)] };

        Assert.Equal((Verdict.Unknown, "rule p/a could not judge every subject."), VerdictAndReason(input));
    }

    [Theory]
    [InlineData(Severity.High, false, Verdict.Unknown)]
    [InlineData(Severity.Info, false, Verdict.NotCovered)]
    [InlineData(Severity.High, true, Verdict.NotCovered)]
    public void Only_rules_that_are_on_by_default_and_above_info_cover_a_control(Severity severity, bool isOptIn, Verdict expected)
    {
        var input = Input([Control("c.a")], [Rule("p/a", "c.a", severity, isOptIn)], []);

        Assert.Equal(expected, Assess(input).Controls[0].Verdict);
    }

    [Fact]
    public void A_control_that_no_shipped_rule_decides_stays_out_of_the_score()
    {
        var input = Input([Control("c.a"), Control("c.b", 'B')], [Rule("p/a", "c.a")], [], ("p/a", 1));

        var assessment = Assess(input);

        Assert.Equal((Verdict.NotCovered, "No rule of this version decides it yet."), (assessment.Controls[1].Verdict, assessment.Controls[1].Because));
        Assert.Equal((Full, 1, 2), (assessment.ScoreMicros, assessment.ControlsChecked, assessment.ControlsInScope));
    }

    [Fact]
    public void A_control_out_of_scope_has_no_result_even_with_evidence()
    {
        var input = Input([Control("c.a"), Control("c.b", from: "host")], [Rule("p/a", "c.a c.b")], [Finding("p/a", 1, Severity.High)]);

        Assert.Equal(["c.a"], Assess(input).Controls.Select(control => control.Id));
    }

    [Fact]
    public void Scopes_add_up_and_name_the_score()
    {
        var controls = new[] { Control("c.a"), Control("c.b", from: "host"), Control("c.c", from: "url"), Control("c.d", from: "repo host") };

        var assessment = Assess(Input(controls, [Rule("p/a", "c.a")], [], ("p/a", 1)) with { Scope = ["repo", "host", "repo"] });

        Assert.Equal(["c.a", "c.b", "c.d"], assessment.Controls.Select(control => control.Id));
        Assert.Equal("go-live@1/host+repo", assessment.Identity);
    }

    [Fact]
    public void It_does_not_apply_when_the_search_shows_the_absence()
    {
        var place = Place("compose.yml", 1);
        var result = Assess(Conditional(new Applicability(false, "14 artifacts of the deployment", place))).Controls[0];

        Assert.Equal((Verdict.NotApplicable, 0), (result.Verdict, result.LossMicros));
        Assert.Equal("There is no image (14 artifacts of the deployment).", result.Because);
        Assert.Equal(place, result.Evidence);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Absence_without_evidence_is_unknown(string? evidence) =>
        Assert.Equal(Verdict.Unknown, Assess(Conditional(new Applicability(false, evidence))).Controls[0].Verdict);

    [Theory]
    [InlineData(null, Verdict.Unknown)]
    [InlineData("dockerfile", Verdict.Unknown)]
    [InlineData("compose", Verdict.Unknown)]
    [InlineData("host", Verdict.Unknown)]
    [InlineData("nginx", Verdict.NotApplicable)]
    public void Absence_is_unknown_where_what_was_not_read_could_have_been_it(string? kind, Verdict expected)
    {
        var input = Conditional(new Applicability(false, "14 artifacts")) with { Gaps = [new EvidenceGap(kind, "a folder could not be read")] };

        Assert.Equal(expected, Assess(input).Controls[0].Verdict);
    }

    [Fact]
    public void What_is_missing_in_the_deployment_is_of_the_kind_of_its_artifact()
    {
        var gap = new EvidenceGap("deployment", "nginx.conf:3 was not understood");
        var input = Conditional(new Applicability(false, "14 artifacts"));

        Assert.Equal(Verdict.Unknown, Assess(input with { Gaps = [gap] }).Controls[0].Verdict);
        Assert.Equal(Verdict.NotApplicable, Assess(input with { Gaps = [gap with { Of = "nginx" }] }).Controls[0].Verdict);
    }

    [Fact]
    public void A_condition_that_nobody_looked_for_excuses_nothing()
    {
        var input = Conditional(new Applicability(false, "14 artifacts")) with { Applicability = ImmutableDictionary<string, Applicability>.Empty };

        Assert.Equal(Verdict.Unknown, Assess(input).Controls[0].Verdict);
    }

    [Fact]
    public void A_control_without_a_condition_always_applies()
    {
        var input = OneRule(passed: 0) with { Applicability = Applies("c.a", new Applicability(false, "14 artifacts")) };

        Assert.Equal(Verdict.Unknown, Assess(input).Controls[0].Verdict);
    }

    [Fact]
    public void A_failure_wins_over_a_condition_that_does_not_hold()
    {
        var finding = Finding("p/a", 1, Severity.Medium);
        var input = Input([Control("c.a", appliesWhen: "/deployment/image")], [Rule("p/a", "c.a")], [finding]) with
        {
            Applicability = Applies("c.a", new Applicability(false, "14 artifacts")),
        };

        Assert.Equal(Verdict.NotMet, Assess(input).Controls[0].Verdict);
    }

    [Fact]
    public void A_person_vouches_for_what_no_rule_could_look_at()
    {
        var result = Assess(OneRule(passed: 0) with { Attestations = [Attestation("c.a")] }).Controls[0];

        Assert.Equal((Verdict.Attested, 0), (result.Verdict, result.LossMicros));
        Assert.Equal(("Ada", Today.AddDays(100)), (result.AttestedBy, result.AttestedUntil!.Value));
        Assert.Equal("It is done. (https://wiki.example/42)", result.Because);
    }

    [Fact]
    public void A_person_decides_controls_of_the_process()
    {
        var controls = new[] { Control("c.a", from: "process"), Control("c.b", from: "process") };
        var input = Input(controls, [], []) with { Scope = ["process"], Attestations = [Attestation("c.a")] };

        var results = Assess(input).Controls;

        Assert.Equal([(Verdict.Attested, 0), (Verdict.Unknown, 50_000_000)], results.Select(result => (result.Verdict, result.LossMicros)));
        Assert.Equal("Nobody has attested it.", results[1].Because);
    }

    [Fact]
    public void An_attestation_excuses_no_finding_that_it_does_not_name()
    {
        var failed = OneRule(passed: 1, Finding("p/a", 1, Severity.Medium)) with { Attestations = [Attestation("c.a")] };
        var unjudged = OneRule(passed: 1, Finding("p/a", 1, Severity.Medium, Outcome.NotEvaluated)) with { Attestations = [Attestation("c.a")] };

        Assert.Equal(Verdict.NotMet, Assess(failed).Controls[0].Verdict);
        Assert.Equal(Verdict.Unknown, Assess(unjudged).Controls[0].Verdict);
    }

    [Theory]
    [InlineData(Outcome.Failed)]
    [InlineData(Outcome.NotEvaluated)]
    public void A_finding_that_an_attestation_names_is_no_defect(Outcome outcome)
    {
        var input = OneRule(passed: 1, Finding("p/a", 1, Severity.Medium, outcome)) with
        {
            Attestations = [Attestation("c.a") with { Findings = ["p/a#001"] }],
        };

        Assert.Equal((Verdict.Attested, 0), (Assess(input).Controls[0].Verdict, Assess(input).Controls[0].LossMicros));
    }

    [Fact]
    public void Other_findings_stay_defects()
    {
        var input = OneRule(passed: 1, Finding("p/a", 1, Severity.Critical), Finding("p/a", 2, Severity.Medium)) with
        {
            Attestations = [Attestation("c.a") with { Findings = ["p/a#001"] }],
        };

        var result = Assess(input).Controls[0];

        Assert.Equal((Verdict.NotMet, 30_000_000), (result.Verdict, result.LossMicros));
        Assert.Equal(["p/a#002"], result.Findings.AsEnumerable());
    }

    public static TheoryData<string, DateOnly, DateOnly, string?> AttestationDates => new()
    {
        { "last day", Today.AddDays(-10), Today, null },
        { "expired yesterday", Today.AddDays(-10), Today.AddDays(-1), "it expired on 2026-02-28" },
        { "a year to the day", Today, Today.AddYears(1), null },
        { "a year and a day", Today, Today.AddYears(1).AddDays(1), "it runs for more than a year" },
        { "given tomorrow", Today.AddDays(1), Today.AddDays(9), "it is dated 2026-03-02" },
    };

    [Theory]
    [MemberData(nameof(AttestationDates))]
    public void An_attestation_holds_from_its_day_for_at_most_a_year(string name, DateOnly on, DateOnly expires, string? invalid)
    {
        var result = Assess(OneRule(passed: 0) with { Attestations = [Attestation("c.a") with { On = on, Expires = expires }] }).Controls[0];

        Assert.True(result.Verdict == (invalid is null ? Verdict.Attested : Verdict.Unknown), name);
        if (invalid is not null) Assert.Equal($"The attestation of Ada does not count: {invalid}.", result.Because);
    }

    [Theory]
    [InlineData("", "It is done.", "link")]
    [InlineData("Ada", " ", "link")]
    [InlineData("Ada", "It is done.", "")]
    public void An_attestation_needs_who_what_and_evidence(string by, string statement, string evidence)
    {
        var attestation = Attestation("c.a") with { By = by, Statement = statement, Evidence = evidence };

        Assert.Equal(Verdict.Unknown, Assess(OneRule(passed: 0) with { Attestations = [attestation] }).Controls[0].Verdict);
    }

    [Fact]
    public void Evidence_of_a_rule_is_shown_before_a_persons_word()
    {
        Assert.Equal(Verdict.Met, Assess(OneRule(passed: 1) with { Attestations = [Attestation("c.a")] }).Controls[0].Verdict);
    }

    private static AssessmentInput OneRule(int passed, params Finding[] findings) =>
        Input([Control("c.a")], [Rule("p/a", "c.a")], findings, ("p/a", passed));

    private static ControlResult Judge(int passed, params Finding[] findings) => Assess(OneRule(passed, findings)).Controls[0];

    private static (Verdict, string) VerdictAndReason(AssessmentInput input) =>
        Assess(input).Controls[0] is var result ? (result.Verdict, result.Because) : default;

    private static AssessmentInput Conditional(Applicability found) =>
        Input([Control("c.a", appliesWhen: "/deployment/image")], [Rule("p/a", "c.a")], []) with { Applicability = Applies("c.a", found) };

    private static ImmutableDictionary<string, Applicability> Applies(string control, Applicability found) =>
        ImmutableDictionary<string, Applicability>.Empty.Add(control, found);
}
