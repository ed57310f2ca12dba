using Auditor.Rules.Model;
using Auditor.Rules.Running;

namespace Auditor.Rules.Tests.Running;

public sealed class RuleEvaluationTests
{
    [Fact]
    public void A_subject_that_violates_fails_and_one_that_does_not_passes()
    {
        var result = Town.Run("door front\ndoor back oak\n", Town.Active());
        var finding = Assert.Single(result.Findings);
        Assert.Equal((Outcome.Failed, Severity.High, "Door front has no lock."), (finding.Outcome, finding.Severity, finding.Message));
        Assert.Equal((1, 1, 11), (finding.Location.Start.Line, finding.Location.Start.Column, finding.Location.End.Column));
        Assert.Equal("door[front]", finding.Subject);
        var tally = Assert.Single(result.Tallies);
        Assert.Equal((1, 1, 0, 0, 0), (tally.Passed, tally.Failed, tally.NotApplicable, tally.NotEvaluated, tally.Errors));
        Assert.Equal(2, tally.FirstEvidence!.Start.Line);
    }

    [Theory]
    [InlineData("window east\n")]
    [InlineData("")]
    public void Without_subjects_a_rule_does_not_apply(string text)
    {
        var result = Town.Run(text, Town.Active());
        Assert.Empty(result.Findings);
        Assert.Equal((0, 1), (result.Tallies[0].Passed, result.Tallies[0].NotApplicable));
    }

    [Fact]
    public void Where_applies_selects_nothing_the_subjects_are_not_asked()
    {
        var result = Town.Run("door front\n", Town.Active("applies: //window"));
        Assert.Empty(result.Findings);
        Assert.Equal(1, result.Tallies[0].NotApplicable);
    }

    [Fact]
    public void Where_applies_depends_on_an_unknown_value_the_rule_is_not_evaluated()
    {
        var finding = Town.Only("door front ?KEY\n", Town.Active("applies: //door[@lock = 'steel']"));
        Assert.Equal((Outcome.NotEvaluated, "the key is lost"), (finding.Outcome, finding.Message));
    }

    [Theory]
    [InlineData("@lock = 'steel'")]
    [InlineData("not(@lock = 'steel')")]
    [InlineData("@lock != 'steel'")]
    public void A_violation_that_reads_an_unknown_value_is_not_evaluated_whichever_way_it_falls(string violation)
    {
        var result = Town.Run("door front ?KEY\n", Town.Active($"violation: \"{violation}\""));
        Assert.Equal((Outcome.NotEvaluated, "the key is lost"), (result.Findings[0].Outcome, result.Findings[0].Message));
        Assert.Equal((0, 0, 1), (result.Tallies[0].Passed, result.Tallies[0].Failed, result.Tallies[0].NotEvaluated));
    }

    [Fact]
    public void Asking_whether_an_unknown_value_exists_is_no_reading_of_it() =>
        Assert.Empty(Town.Run("door front ?KEY\n", Town.Active("violation: not(@lock)")).Findings);

    [Theory]
    [InlineData("//door[@lock = 'steel']")]
    [InlineData("//door[not(@lock = 'steel')]")]
    public void A_subject_that_an_unknown_value_selects_or_leaves_out_is_not_evaluated(string subjects)
    {
        var result = Town.Run("door front ?KEY\n", Town.Active($"subjects: {subjects}", "violation: \"true()\""));
        Assert.Equal(Outcome.NotEvaluated, Assert.Single(result.Findings).Outcome);
        Assert.Equal((0, 0, 1), (result.Tallies[0].Passed, result.Tallies[0].Failed, result.Tallies[0].NotEvaluated));
    }

    [Fact]
    public void An_unknown_value_that_is_read_twice_counts_once()
    {
        var result = Town.Run("door front ?KEY\n", Town.Active("subjects: //door[@lock = 'steel' or @lock = 'iron']"));
        Assert.Equal(1, result.Tallies[0].NotEvaluated);
    }

    [Fact]
    public void One_unknown_value_that_many_subjects_read_is_told_once_and_counted_for_each()
    {
        var result = Town.Run("door front ?KEY\ndoor back\ndoor side\n", Town.Active("violation: //door[1]/@lock = 'x'"));
        Assert.Single(result.Findings);
        Assert.Equal(3, result.Tallies[0].NotEvaluated);
    }

    [Fact]
    public void Unknown_if_gives_its_reason()
    {
        var finding = Town.Only("door front oak\n", Town.Active("unknown-if: \"@lock = 'oak'\"", "unknown-because: \"nobody knows {@name}\""));
        Assert.Equal((Outcome.NotEvaluated, "nobody knows front"), (finding.Outcome, finding.Message));
    }

    [Theory]
    [InlineData("door front", Severity.Critical)]
    [InlineData("door back", Severity.Low)]
    public void The_first_severity_whose_condition_holds_is_taken(string text, Severity expected) =>
        Assert.Equal(expected, Town.Only(text, Town.Active("severity: [{ if: \"@name = 'front'\", is: critical }, low]")).Severity);

    [Fact]
    public void A_configured_severity_replaces_the_rules_own() =>
        Assert.Equal(Severity.Info, Town.Only("door front", Town.Active() with { Severity = Severity.Info }).Severity);

    [Fact]
    public void At_says_where_to_point_and_the_subject_where_it_selects_nothing()
    {
        var rule = Town.Active("violation: \"@name != 'x'\"", "at: \"@lock\"");
        Assert.Equal(12, Town.Only("door front oak", rule).Location.Start.Column);
        Assert.Equal(1, Town.Only("door front", rule).Location.Start.Column);
    }

    [Fact]
    public void Related_places_are_shown_with_their_own_message()
    {
        var finding = Town.Only("door front\nwindow east\nwindow west\n", Town.Active("related: [{ at: //window, message: \"a window near {@name}\" }]"));
        Assert.Equal([(2, "a window near front"), (3, "a window near front")], finding.Related.Select(related => (related.Location.Start.Line, related.Message)));
    }

    [Fact]
    public void Settings_and_the_date_are_variables()
    {
        var rule = Town.Active("settings: { wanted: { default: oak, about: the wood } }", "violation: \"@lock != $wanted and $today = '2027-03-01'\"");
        Assert.Empty(Town.Run("door front oak", rule).Findings);
        Assert.Single(Town.Run("door front oak", rule with { Settings = rule.Settings.SetItem("wanted", "steel") }).Findings);
    }

    [Fact]
    public void A_rule_that_breaks_becomes_one_error_and_the_others_go_on()
    {
        var broken = Town.Coded(new JudgedBy((_, _) => throw new InvalidOperationException("no\u001b[31m door")));
        var result = Town.Run("door front\ndoor back\n", broken, Town.Active("violation: \"@name = 'back'\""));
        Assert.Equal([Outcome.Error, Outcome.Failed], result.Findings.Select(finding => finding.Outcome));
        Assert.Contains("no\\u001b[31m door (InvalidOperationException)", result.Findings[0].Message, StringComparison.Ordinal);
        Assert.Equal([1, 0], result.Tallies.Select(tally => tally.Errors));
    }

    [Fact]
    public void A_coded_rule_fails_other_nodes_than_its_subject_and_gives_values()
    {
        var code = new JudgedBy((door, judgement) => judgement.Fail(door.ChildrenNamed("window").First(), ("why", $"it is {judgement.Setting("wanted")} since {judgement.Today:yyyy}")));
        var finding = Town.Only("door front\n  window east\n", Town.Coded(
            code, "settings: { wanted: { default: oak, about: the wood } }", "values: [why]", "message: \"{@name}: {$why}\""));
        Assert.Equal("east: it is oak since 2027", finding.Message);
        Assert.Equal((2, 3), (finding.Location.Start.Line, finding.Location.Start.Column));
        Assert.Equal("door[front]/window[east]", finding.Subject);
    }

    [Fact]
    public void A_coded_rule_can_say_that_it_does_not_know_or_that_nothing_applies()
    {
        var unknown = Town.Only("door front", Town.Coded(new JudgedBy((_, judgement) => judgement.Unknown("too dark"))));
        Assert.Equal((Outcome.NotEvaluated, "too dark"), (unknown.Outcome, unknown.Message));
        var result = Town.Run("door front", Town.Coded(new JudgedBy((_, judgement) => judgement.NotApplicable())));
        Assert.Equal((0, 1), (result.Tallies[0].Passed, result.Tallies[0].NotApplicable));
        Assert.Equal(1, Town.Run("door front", Town.Coded(new JudgedBy((_, _) => { }))).Tallies[0].Passed);
    }

    [Fact]
    public void Failures_beyond_the_most_that_are_listed_are_counted()
    {
        var doors = string.Concat(Enumerable.Range(0, RuleEvaluation.MostListed + 7).Select(number => $"door d{number}\n"));
        var result = Town.Run(doors, Town.Active());
        Assert.Equal(RuleEvaluation.MostListed, result.Findings.Length);
        Assert.Equal(RuleEvaluation.MostListed + 7, result.Tallies[0].Failed);
    }

    [Fact]
    public void A_rule_that_asks_the_whole_tree_for_each_of_its_nodes_is_stopped_and_the_others_go_on()
    {
        var doors = string.Concat(Enumerable.Range(0, 6_000).Select(number => $"door d{number} oak\n"));
        var result = Town.Run(doors, Town.Active("violation: \"count(//door[@name = current()/@name]) > 1\"".Replace("current()/", "", StringComparison.Ordinal)), Town.Active("violation: \"@name = 'd5'\""));
        Assert.Equal([Outcome.Error, Outcome.Failed], result.Findings.Select(finding => finding.Outcome));
        Assert.Contains("took too long on this file", result.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_come_by_place_and_rule_and_carry_the_hash_of_their_line()
    {
        var result = Town.Run("door front\ndoor back\n", Town.Active());
        Assert.Equal([1, 2], result.Findings.Select(finding => finding.Location.Start.Line));
        var hashes = new LineHashes("door front\ndoor back\n");
        Assert.Equal([hashes.Of(0), hashes.Of(1)], result.Findings.Select(finding => finding.LineHash));
    }
}
