using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using static Auditor.Rules.Tests.Checklists.Samples;

namespace Auditor.Rules.Tests.Checklists;

public sealed class LossTests
{
    [Theory]
    [InlineData(3, 3, 100_000_000)]
    [InlineData(8, 16, 50_000_000)]
    [InlineData(1, 3, 33_333_334)]
    [InlineData(5, 13, 38_461_539)]
    public void An_unknown_control_costs_its_share_rounded_up(int weight, int total, long loss) => Assert.Equal(loss, LossFormula.Full(weight, total));

    [Theory]
    [InlineData(1, 0, 0, 0, 10_000_000)]
    [InlineData(2, 0, 0, 0, 19_000_000)]
    [InlineData(0, 2, 0, 0, 51_000_000)]
    [InlineData(0, 0, 2, 0, 84_000_000)]
    [InlineData(0, 0, 0, 2, 99_000_000)]
    [InlineData(1, 1, 1, 1, 97_480_000)]
    [InlineData(0, 0, 0, 8, 99_999_999)]
    [InlineData(0, 0, 0, 9, 100_000_000)]
    [InlineData(0, 0, 0, 0, 0)]
    public void Failures_combine_as_one_minus_the_product(int low, int medium, int high, int critical, long loss) =>
        Assert.Equal(loss, LossFormula.Of(3, 3, new FailureCounts(low, medium, high, critical)));

    [Fact]
    public void A_share_of_a_share_is_rounded_up_once()
    {
        // 100,000,000 * 5/13 * 0.3 = 11,538,461.54
        Assert.Equal(11_538_462, LossFormula.Of(5, 13, new FailureCounts(0, 1, 0, 0)));
    }

    [Fact]
    public void Any_number_of_failures_costs_at_most_the_share_and_never_less_than_fewer()
    {
        var before = 0L;
        foreach (var count in new[] { 1, 2, 10, 100, 300, 511, 512, 513, 100_000, int.MaxValue })
        {
            var loss = LossFormula.Of(5, 13, new FailureCounts(count, 0, 0, 0));
            Assert.InRange(loss, before, LossFormula.Full(5, 13));
            before = loss;
        }

        Assert.Equal(LossFormula.Full(5, 13), before);
    }

    [Fact]
    public void A_loss_is_split_by_p_and_the_first_findings_take_what_is_left_over()
    {
        // λ = 1 - 0.4 * 0.7 * 0.9 = 0.748; of 74,800,000: 6/10, 3/10, 1/10
        var findings = new[] { Finding("p/a", 1, Severity.Low), Finding("p/a", 2, Severity.High), Finding("p/a", 3, Severity.Medium) };
        var losses = Assessor.Assess(Input([Control("c.a")], [Rule("p/a", "c.a")], findings)).FindingLosses;

        Assert.Equal([("p/a#001", 7_480_000), ("p/a#002", 44_880_000), ("p/a#003", 22_440_000)], losses.OrderBy(loss => loss.Key, StringComparer.Ordinal).Select(loss => (loss.Key, loss.Value)));
    }

    [Fact]
    public void Left_over_millionths_go_to_the_first()
    {
        // λ = 1 - 0.7^3 = 0.657; 100,000,000 * 5/11 * 0.657 = 29,863,636.4; a third of 29,863,637 is 9,954,545 and two are left over
        var findings = new[] { Finding("p/a", 1, Severity.Medium), Finding("p/a", 2, Severity.Medium), Finding("p/a", 3, Severity.Medium) };
        var input = Input([Control("c.a", 'H'), Control("c.b", 'H'), Control("c.c", 'L')], [Rule("p/a", "c.a"), Rule("p/b", "c.b c.c")], findings, ("p/b", 1));
        var result = Assessor.Assess(input);

        Assert.Equal(29_863_637, result.Assessment.Controls[0].LossMicros);
        Assert.Equal([9_954_546, 9_954_546, 9_954_545], result.FindingLosses.Values);
    }

    [Fact]
    public void A_finding_that_decides_two_controls_costs_in_both()
    {
        var input = Input([Control("c.a"), Control("c.b")], [Rule("p/a", "c.a c.b")], [Finding("p/a", 1, Severity.Medium)]);

        Assert.Equal(30_000_000, Assessor.Assess(input).FindingLosses["p/a#001"]);
    }

    [Fact]
    public void An_unjudged_subject_costs_in_full()
    {
        var input = Input([Control("c.a")], [Rule("p/a", "c.a")], [Finding("p/a", 1, Severity.Info, Outcome.NotEvaluated)]);

        Assert.Equal(100_000_000, Assessor.Assess(input).FindingLosses["p/a#001"]);
    }

    [Fact]
    public void Findings_that_decide_nothing_cost_nothing()
    {
        var input = Input(
            [Control("c.a"), Control("c.b", from: "host"), Control("c.c")],
            [Rule("p/a", "c.a"), Rule("p/b", "c.b"), Rule("p/o", "c.c", isOptIn: true)],
            [Finding("p/a", 1, Severity.Info), Finding("p/b", 1, Severity.High), Finding("p/o", 1, Severity.High)]);

        Assert.Empty(Assessor.Assess(input).FindingLosses);
    }

    [Fact]
    public void Losses_rounded_up_never_push_the_score_below_zero()
    {
        Control[] controls = [Control("c.a"), Control("c.b"), Control("c.c", 'L')];
        var assessment = Assess(Input(controls, [Rule("p/a", "c.a c.b c.c")], []));

        // of 7: 42,857,143 + 42,857,143 + 14,285,715
        Assert.Equal(100_000_001, assessment.Controls.Sum(control => control.LossMicros));
        Assert.Equal(0, assessment.ScoreMicros);
    }

    [Fact]
    public void The_score_is_shown_floored()
    {
        Control[] controls = [.. Enumerable.Range(0, 200).Select(number => Control($"c.c{number}", number == 0 ? 'L' : 'B'))];
        RuleInfo[] rules = [Rule("p/a", "c.c0"), Rule("p/b", string.Join(' ', controls.Skip(1).Select(control => control.Id)))];

        // The weight is 1 + 199 * 8 = 1593: 100,000,000 / 1593 * 0.1 = 6,277.5 millionths are lost
        var assessment = Assess(Input(controls, rules, [Finding("p/a", 1, Severity.Low)], ("p/b", 1)));

        Assert.Equal((99_993_722, 99.9m), (assessment.ScoreMicros, assessment.Score));
    }
}
