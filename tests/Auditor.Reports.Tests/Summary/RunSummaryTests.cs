using Auditor.Reports.Summary;
using Auditor.Reports.Tests.Samples;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Tests.Summary;

public sealed class RunSummaryTests
{
    [Fact]
    public void A_finding_decides_the_controls_of_its_rule_and_of_those_folded_into_it()
    {
        Finding finding = SampleRuns.Typical.Findings[1] with { Folded = [SampleRules.BaseImageLatest.Id, SampleRules.FinalUserRoot.Id, "other/unknown"] };
        RunSummary summary = new(SampleRuns.Typical);
        Assert.Equal(["container.non-root", "container.pinned-images"], summary.Decides(finding).Select(control => control.Id));
    }

    [Fact]
    public void Of_mends_that_gain_the_same_the_safer_comes_first()
    {
        Finding finding = SampleRuns.Typical.Findings[1];
        ProposedFix fix = finding.Fix!;
        Finding[] findings =
        [
            finding with { Message = "none", Fix = null },
            finding with { Message = "review", Fix = fix with { Safety = FixSafety.Review } },
            finding with { Message = "safe", Fix = fix with { Safety = FixSafety.Safe } },
            finding with { Message = "more", Fix = null, LossMicros = finding.LossMicros + 100_000 },
        ];
        RunSummary summary = new(SampleRuns.Typical with { Findings = [.. findings] });
        Assert.Equal(["more", "safe", "review", "none"], summary.FixFirst.Select(shown => shown.Message));
    }

    [Fact]
    public void A_rule_that_the_run_does_not_list_is_told_by_the_finding()
    {
        Finding finding = SampleRuns.Typical.Findings[0] with { RuleId = "other/unknown" };
        Assert.Equal("other/unknown", new RunSummary(SampleRuns.Typical).Rule(finding).Title);
    }
}
