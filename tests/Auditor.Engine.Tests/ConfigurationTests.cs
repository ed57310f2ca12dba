using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

public sealed class ConfigurationTests : IDisposable
{
    private const string Root = "FROM alpine:3.20\nUSER root\n";

    private readonly TemporaryFolder folder = new();

    public ConfigurationTests() => Directory.CreateDirectory(folder[".git"]);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("auditor.yml")]
    [InlineData(".github/auditor.yml")]
    [InlineData("a/auditor.yml")]
    [InlineData("a/b/auditor.yml")]
    public void The_nearest_configuration_up_to_the_top_of_the_repository_holds(string place)
    {
        folder.With("a/b/Dockerfile", Root).With(place, "rules: { dockerfile/final-user-root: off }\n");
        Assert.DoesNotContain(Repositories.Run(Repositories.Request(folder["a/b"])).Findings, finding => finding.RuleId == "dockerfile/final-user-root");
        Assert.Contains(Repositories.Run(Repositories.Request(folder["a/b"]) with { UsesConfiguration = false }).Findings, finding => finding.RuleId == "dockerfile/final-user-root");
    }

    [Fact]
    public void A_named_configuration_replaces_the_one_that_is_found()
    {
        folder.With("Dockerfile", Root).With("auditor.yml", "rules: { dockerfile/final-user-root: off }\n").With("other.yml", "fail-on: low\n");
        var outcome = Repositories.Audited(Repositories.Request(folder.Path) with { ConfigurationPath = folder["other.yml"] });
        Assert.Equal(Severity.Low, outcome.FailOn);
        Assert.Contains(outcome.Run!.Findings, finding => finding.RuleId == "dockerfile/final-user-root");
    }

    [Theory]
    [InlineData("rules: { dockerfile/final-usr-root: off }\n", ":1:10: error:")]
    [InlineData("a: [\n", "auditor.yml:")]
    public void A_broken_configuration_is_told_with_its_place(string text, string place)
    {
        folder.With("a/Dockerfile", Root).With("auditor.yml", text);
        var outcome = Repositories.Audited(Repositories.Request(folder["a"]));
        Assert.Equal(AuditFailure.BadConfiguration, outcome.Failure);
        Assert.Contains(place, outcome.Messages[0], StringComparison.Ordinal);
        var file = outcome.Messages[0].Split(':')[0];
        Assert.True(File.Exists(file), file);
    }

    [Fact]
    public void A_missing_configuration_is_told() => Assert.Equal(
        AuditFailure.BadConfiguration,
        Repositories.Audited(Repositories.Request(folder.With("Dockerfile", Root).Path) with { ConfigurationPath = folder["none.yml"] }).Failure);

    [Fact]
    public void Files_are_excluded_and_included()
    {
        folder.With("a/Dockerfile", Root).With("b/Dockerfile", Root).With("vendor/x/Dockerfile", Root).With("auditor.yml", "exclude: /a\ninclude: vendor/x/Dockerfile\n");
        Assert.Equal(["b/Dockerfile", "vendor/x/Dockerfile"], Repositories.Run(folder).Artifacts.Select(artifact => artifact.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("services/api")]
    [InlineData("services/api/Dockerfile")]
    public void Paths_of_overrides_count_from_the_folder_of_the_configuration(string target)
    {
        folder.With("services/api/Dockerfile", Root).With("auditor.yml", "overrides: [{ paths: /services/api, rules: { dockerfile/final-user-root: low } }]\n");
        Assert.Equal(Severity.Low, Repositories.Run(Repositories.Request(folder[target])).Findings.Single(finding => finding.RuleId == "dockerfile/final-user-root").Severity);
    }

    [Fact]
    public void A_rule_that_is_on_for_some_paths_only_is_a_rule_of_the_run()
    {
        folder.With("a/Dockerfile", Root).With("b/Dockerfile", Root)
            .With("auditor.yml", "rules: { dockerfile/final-user-root: off }\noverrides: [{ paths: /a, rules: { dockerfile/final-user-root: on } }]\n");
        var run = Repositories.Run(folder);
        Assert.Contains("a/Dockerfile:2 dockerfile/final-user-root", Repositories.Failures(run));
        Assert.DoesNotContain("b/Dockerfile:2 dockerfile/final-user-root", Repositories.Failures(run));
        Assert.Equal("dockerfile/final-user-root", run.Rule("dockerfile/final-user-root").Id);
        Assert.Equal(1, run.Tallies.Single(tally => tally.RuleId == "dockerfile/final-user-root").Failed);
    }

    [Theory]
    [InlineData("overrides: [{ paths: /b, rules: { dockerfile/final-user-root: off } }]")]
    [InlineData("rules: { dockerfile/final-user-root: off }\noverrides: [{ paths: /a, rules: { dockerfile/final-user-root: on } }]")]
    public void A_control_is_unknown_where_a_rule_of_its_is_off_for_some_paths(string configuration)
    {
        const string Good = "FROM debian:13-slim\nUSER 1000\nHEALTHCHECK CMD true\n";
        folder.With("a/Dockerfile", Good).With("b/Dockerfile", Good);
        Assert.Equal(Verdict.Met, NonRoot().Verdict);
        folder.With("auditor.yml", configuration + "\n");
        Assert.Equal(Verdict.Unknown, NonRoot().Verdict);
        Assert.Contains("dockerfile/final-user-root is turned off for b/Dockerfile", NonRoot().Because, StringComparison.Ordinal);
    }

    private ControlResult NonRoot() => Repositories.Run(folder).Assessment.Controls.Single(control => control.Id == "container.non-root");

    [Fact]
    public void Waivers_and_attestations_reach_the_assessment()
    {
        folder.With("Dockerfile", Root).With("auditor.yml", """
            waivers: [{ control: container.non-root, by: Ann, reason: soon gone, until: 2026-06-01 }]
            attestations: [{ control: container.multi-stage, by: Bob, on: 2026-01-01, statement: looked, evidence: review, expires: 2026-12-31 }]
            """);
        var controls = Repositories.Run(folder).Assessment.Controls;
        Assert.True(controls.Single(control => control.Id == "container.non-root").IsWaived);
        Assert.Equal(Verdict.Attested, controls.Single(control => control.Id == "container.multi-stage").Verdict);
    }

    [Fact]
    public void External_rules_run_beside_the_shipped_ones()
    {
        folder.With("Dockerfile", Root).With("rules/team/label/rule.yml", Rule("")).With("rules/team/label/picture.png", [0, 1, 2]);
        var run = Repositories.Run(Repositories.Request(folder.Path) with { ExternalRules = folder["rules"] });
        Assert.Contains("Dockerfile:1 team/label", Repositories.Failures(run));
        Assert.Contains("Dockerfile:2 dockerfile/final-user-root", Repositories.Failures(run));
        Assert.NotEqual(run.Id, Repositories.Run(folder).Id);
    }

    [Theory]
    [InlineData("code: Label\n", "code")]
    [InlineData("serverity: low\n", "serverity")]
    [InlineData("applies: //satge\n", "satge")]
    public void A_broken_external_rule_is_told_with_its_place(string more, string message)
    {
        folder.With("Dockerfile", Root).With("rules/team/label/rule.yml", Rule(more));
        var outcome = Repositories.Audited(Repositories.Request(folder.Path) with { ExternalRules = folder["rules"] });
        Assert.Equal(AuditFailure.BadConfiguration, outcome.Failure);
        Assert.Contains(outcome.Messages, line => line.StartsWith(folder["rules/team/label/rule.yml"] + ":10:", StringComparison.Ordinal) && line.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData(".git")]
    public void A_folder_without_rules_is_told(string name) => Assert.Equal(
        AuditFailure.BadConfiguration,
        Repositories.Audited(Repositories.Request(folder.With("Dockerfile", Root).Path) with { ExternalRules = folder[name] }).Failure);

    private static string Rule(string more) => $$"""
        id: team/label
        title: No owner
        kind: dockerfile
        severity: low
        confidence: high
        subjects: /dockerfile
        violation: not(//label)
        message: Nobody owns this.
        why: Somebody must.
        {{more}}
        """;
}
