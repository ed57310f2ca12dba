using System.Text;
using Auditor.Rules.Checklists;
using Auditor.Rules.Runs;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

public sealed class AuditTests : IDisposable
{
    private const string Root = "FROM alpine:3.20\nUSER root\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_number_of_workers_changes_nothing()
    {
        for (var number = 0; number < 200; number++) folder.With($"s{number % 17}/d{number}/Dockerfile", Generated(number));
        var runs = new[] { 1, 2, 8 }.Select(jobs => Repositories.Run(Repositories.Request(folder.Path) with { Jobs = jobs })).Select(Told).ToList();
        Assert.Contains("NotEvaluated", runs[0], StringComparison.Ordinal);
        Assert.Contains("Comment", runs[0], StringComparison.Ordinal);
        Assert.Equal(runs[0], runs[1]);
        Assert.Equal(runs[0], runs[2]);
    }

    [Theory]
    [InlineData(new byte[] { 0x46, 0x00, 0x01, 0x02 }, "binary")]
    [InlineData(new byte[] { 0x46, 0x52, 0x4F, 0x4D, 0x20, 0xFF, 0xFE, 0x0A }, "not-utf-8")]
    public void A_file_that_is_no_text_is_a_problem_and_the_rest_is_audited(byte[] content, string code)
    {
        var run = Repositories.Run(folder.With("bad/Dockerfile", content).With("good/Dockerfile", Root));
        var problem = Assert.Single(run.Problems);
        Assert.Equal(("bad/Dockerfile", code), (problem.Path, problem.Code));
        Assert.True(run.IsIncomplete);
        Assert.Contains("good/Dockerfile:2 dockerfile/final-user-root", Repositories.Failures(run));
    }

    [Fact]
    public void A_broken_file_is_a_problem_with_its_place_and_the_rest_is_audited()
    {
        var run = Repositories.Run(folder.With("bad/Dockerfile", "FROM alpine:3.20\nFORM x\n").With("good/Dockerfile", Root));
        var problem = Assert.Single(run.Problems);
        Assert.Equal(("bad/Dockerfile", 2, 1), (problem.Path, problem.Position!.Value.Line, problem.Position.Value.Column));
        Assert.Contains("good/Dockerfile:2 dockerfile/final-user-root", Repositories.Failures(run));
    }

    [Fact]
    public void A_Dockerfile_without_copies_and_variables_is_valid()
    {
        var run = Repositories.Run(folder.With("Dockerfile", "FROM debian:13-slim\nUSER 1000\nCMD [\"/app\"]\n"));

        Assert.Equal(Verdict.Met, Valid(run).Verdict);
        Assert.Empty(run.Problems);
    }

    [Fact]
    public void What_the_builder_refuses_is_found_once_each_and_told_once_as_a_gap()
    {
        var run = Repositories.Run(folder.With("Dockerfile", "FROM debian:13-slim\nCOPPY a b\nCOPY --frm=x a b\nUSER 1000\n"));

        Assert.Equal([2, 3], run.ActiveFailures.Where(finding => finding.RuleId == "dockerfile/syntax-error").Select(finding => finding.Location.Start.Line));
        Assert.Equal("refused", Assert.Single(run.Problems).Code);
        Assert.Equal(Verdict.NotMet, Valid(run).Verdict);
        Assert.Equal(Verdict.Unknown, run.Assessment.Controls.Single(control => control.Id == "container.non-root").Verdict);
    }

    [Fact]
    public void A_link_to_a_file_that_is_audited_itself_is_not_audited_twice()
    {
        folder.With("a/Dockerfile", Root);
        File.CreateSymbolicLink(folder["Dockerfile"], "a/Dockerfile");
        File.CreateSymbolicLink(folder["Dockerfile.two"], "a/Dockerfile");
        var run = Repositories.Run(folder);
        Assert.Equal(["a/Dockerfile"], run.Artifacts.Select(artifact => artifact.Path));
        Assert.Contains(run.PassedOver, item => item is { Reason: "links to files that are audited themselves", Count: 2 });
    }

    [Fact]
    public void A_link_to_a_file_that_is_passed_over_is_audited_once()
    {
        folder.With(".gitignore", "/real\n").With("real/x", Root);
        Directory.CreateDirectory(folder[".git"]);
        File.CreateSymbolicLink(folder["Dockerfile.a"], "real/x");
        File.CreateSymbolicLink(folder["Dockerfile.b"], "real/x");
        Assert.Equal(["Dockerfile.a"], Repositories.Run(folder).Artifacts.Select(artifact => artifact.Path));
    }

    [Theory]
    [InlineData("compose.yml", "stacks/simple.yml", "services:\n  web:\n    image: nginx:1.27\n")]
    [InlineData("Dockerfile", "stacks/production.txt", Root)]
    [InlineData("nginx.conf", "stacks/gateway.txt", "events {}\nhttp { server { listen 80; } }\n")]
    public void A_link_whose_name_alone_tells_the_kind_is_audited(string link, string file, string text)
    {
        folder.With(file, text);
        File.CreateSymbolicLink(folder["0-notes.txt"], file);
        File.CreateSymbolicLink(folder[link], file);
        File.CreateSymbolicLink(folder[link + ".old.txt"], file);
        var run = Repositories.Run(folder);
        Assert.Equal([link], run.Artifacts.Select(artifact => artifact.Path));
        Assert.Contains(run.PassedOver, item => item is { Reason: "links to files that are audited themselves", Count: 1 });
    }

    [Fact]
    public void A_link_whose_name_tells_the_kind_leads_nowhere_outside()
    {
        using var outside = new TemporaryFolder().With("simple.yml", "services:\n  web:\n    image: nginx:1.27\n");
        folder.With("Dockerfile", Root);
        File.CreateSymbolicLink(folder["compose.yml"], outside["simple.yml"]);
        var run = Repositories.Run(folder);
        Assert.Equal(["Dockerfile"], run.Artifacts.Select(artifact => artifact.Path));
        Assert.Contains(run.PassedOver, item => item is { Reason: "links that leave the target", Count: 1 });
    }

    [Fact]
    public void Of_several_targets_paths_begin_with_the_target()
    {
        folder.With("a/Dockerfile", Root).With("b/Dockerfile", Root);
        var run = Repositories.Run(Repositories.Request(folder["a"], folder["b"]));
        Assert.Equal([folder["a/Dockerfile"], folder["b/Dockerfile"]], run.Artifacts.Select(artifact => artifact.Path));
    }

    [Fact]
    public void Files_of_the_same_folder_keep_their_names()
    {
        folder.With("a/Dockerfile", Root).With("a/Dockerfile.dev", Root);
        var run = Repositories.Run(Repositories.Request(folder["a/Dockerfile"], folder["a/Dockerfile.dev"]));
        Assert.Equal([folder["a/Dockerfile"], folder["a/Dockerfile.dev"]], run.Artifacts.Select(artifact => artifact.Path));
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a", "a/")]
    [InlineData("", "a")]
    [InlineData("a", "")]
    [InlineData("a/Dockerfile", "a")]
    public void Targets_that_overlap_are_audited_once(string one, string other)
    {
        folder.With("a/Dockerfile", "# auditor:ignore dockerfile/healthcheck-missing -- a job\n" + Root);
        Assert.Single(Repositories.Run(Repositories.Request(folder[one], folder[other])).Artifacts);
    }

    [Fact]
    public void A_single_file_is_audited_alone_with_its_companions_even_where_git_ignores_it()
    {
        folder.With("Dockerfile", "FROM alpine:3.20\nUSER app\nCOPY . .\n").With(".gitignore", "Dockerfile\n").With("x/Dockerfile", Root).With(".dockerignore", ".git\n.env*\n");
        Directory.CreateDirectory(folder[".git"]);
        var run = Repositories.Run(Repositories.Request(folder["Dockerfile"]));
        Assert.Equal(["Dockerfile"], run.Artifacts.Select(artifact => artifact.Path));
        Assert.DoesNotContain(run.Findings, finding => finding.RuleId == "dockerfile/dockerignore-missing");
        File.Delete(folder[".dockerignore"]);
        Assert.Contains(Repositories.Run(Repositories.Request(folder["Dockerfile"])).Findings, finding => finding.RuleId == "dockerfile/dockerignore-missing");
    }

    [Fact]
    public void Without_anything_to_audit_it_is_said_what_was_looked_for()
    {
        var outcome = Repositories.Audited(Repositories.Request(folder.With("readme.md", "x").With("node_modules/a/Dockerfile", Root).Path));
        Assert.Equal(AuditFailure.NothingToAudit, outcome.Failure);
        Assert.Contains("dockerfile", outcome.Messages[0], StringComparison.Ordinal);
        Assert.Contains("1 files", outcome.Messages[0], StringComparison.Ordinal);
        Assert.Contains("1 vendored or generated folders", outcome.Messages[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("")]
    public void A_missing_target_is_told(string name)
    {
        folder.With("Dockerfile", Root);
        var outcome = Repositories.Audited(Repositories.Request(name.Length == 0 ? "" : folder[name]));
        Assert.Equal(AuditFailure.NoSuchTarget, outcome.Failure);
    }

    [Fact]
    public void One_missing_target_of_several_stops_the_audit()
    {
        var outcome = Repositories.Audited(Repositories.Request(folder.With("Dockerfile", Root).Path, folder["nowhere"]));
        Assert.Equal((AuditFailure.NoSuchTarget, null), (outcome.Failure, outcome.Run));
    }

    [Fact]
    public void The_folder_of_evidence_is_never_walked() =>
        Assert.Equal(["Dockerfile"], Repositories.Run(folder.With("Dockerfile", Root).With(".auditor/Dockerfile", Root).With(".git/Dockerfile", Root)).Artifacts.Select(artifact => artifact.Path));

    [Fact]
    public void A_deployment_finding_is_accepted_by_a_comment_in_the_Dockerfile()
    {
        var run = Repositories.Run(folder.With("Dockerfile", "# auditor:ignore dockerfile/healthcheck-missing until=2026-06-01 -- a batch job\n" + Repositories.Quiet + "EXPOSE 8080\n"));
        var finding = run.Findings.Single(finding => finding.RuleId == "dockerfile/healthcheck-missing");
        Assert.Equal("a batch job", finding.Suppression!.Reason);
    }

    [Theory]
    [InlineData("", "", Verdict.Unknown)]
    [InlineData("EXPOSE 8080\n", "", Verdict.NotMet)]
    [InlineData("HEALTHCHECK CMD true\n", "", Verdict.Met)]
    [InlineData("", "services: { web: { build: ., restart: always } }\n", Verdict.NotMet)]
    public void Health_checks_are_met_only_where_one_was_seen(string instruction, string compose, Verdict expected)
    {
        folder.With("Dockerfile", Repositories.Quiet + instruction);
        if (compose.Length > 0) folder.With("compose.yaml", compose);
        Assert.Equal(expected, Repositories.Run(folder).Assessment.Controls.Single(control => control.Id == "container.healthcheck").Verdict);
    }

    [Fact]
    public void Secrets_elsewhere_in_a_file_stay_hidden_in_the_excerpts_of_deployment_findings()
    {
        var run = Repositories.Run(folder.With("Dockerfile", "FROM alpine:3.20 AS a\nENV DB_PASSWORD=fake-Passw0rd-123\nFROM alpine:3.20\nUSER app\n"));
        var finding = run.Findings.Single(finding => finding.RuleId == "dockerfile/healthcheck-missing");
        Assert.Contains(finding.Excerpt, line => line.Text == "ENV DB_PASSWORD=[REDACTED]");
        Assert.DoesNotContain("fake-Passw0rd-123", Told(run), StringComparison.Ordinal);
    }

    [Fact]
    public void A_Dockerfile_that_builds_nothing_proves_no_absence_of_images()
    {
        var run = Repositories.Run(folder.With("Dockerfile", "# FROM alpine\n"));
        var control = run.Assessment.Controls.Single(control => control.Id == "container.non-root");
        Assert.Equal((true, Verdict.Unknown), (run.IsIncomplete, control.Verdict));
    }

    [Fact]
    public void An_audit_can_be_cancelled()
    {
        folder.With("Dockerfile", Root);
        Assert.ThrowsAny<OperationCanceledException>(() => Audit.Run(Repositories.Request(folder.Path), null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Only_the_wanted_rules_run()
    {
        var one = Repositories.Run(Repositories.Request(folder.With("Dockerfile", Root + "COPY server /srv/server\nEXPOSE 8080\nCMD [\"/srv/server\"]\n").Path) with { OnlyRules = ["dockerfile/final-user-root"] });
        var pack = Repositories.Run(Repositories.Request(folder.Path) with { OnlyRules = ["dockerfile/*"] });

        Assert.Equal(["dockerfile/final-user-root"], one.ActiveFailures.Select(finding => finding.RuleId));
        Assert.Contains("dockerfile/final-user-root", pack.ActiveFailures.Select(finding => finding.RuleId));
        Assert.Contains("dockerfile/healthcheck-missing", pack.ActiveFailures.Select(finding => finding.RuleId));
        Assert.All(pack.Rules, rule => Assert.StartsWith("dockerfile/", rule.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void A_misspelt_rule_is_told()
    {
        var outcome = Repositories.Audited(Repositories.Request(folder.With("Dockerfile", Root).Path) with { SkippedRules = ["dockerfile/final-usr-root"] });
        Assert.Equal(AuditFailure.BadRequest, outcome.Failure);
        Assert.Contains("dockerfile/final-usr-root", outcome.Messages[0], StringComparison.Ordinal);
    }

    private static ControlResult Valid(Run run) => run.Assessment.Controls.Single(control => control.Id == "container.dockerfile-valid");

    private static string Generated(int number) => (number % 6) switch
    {
        0 => "FROM node:latest\nCOPY . .\nRUN curl http://x | sh\n",
        1 => "ARG V\nFROM alpine:${V}\nUSER $APP\n",
        2 => "FROM node:20 AS b\nENV API_TOKEN=fake-token-12345\nFROM b\nUSER root\n",
        3 => "# auditor:ignore dockerfile/final-user-root until=2026-12-31 -- test\nFROM alpine:3.20\n# auditor:ignore dockerfile/final-user-root -- x\nUSER root\n",
        4 => "FROM alpine:3.20\nNONSENSE\n",
        _ => Repositories.Quiet,
    };

    /// <summary>The run as its report writes it.</summary>
    private static string Told(Run run)
    {
        var text = new StringBuilder();
        text.AppendLine(run.Id).AppendLine(run.Digest).AppendJoin('\n', run.Artifacts).AppendJoin('\n', run.Problems).AppendJoin('\n', run.Tallies).AppendLine();
        foreach (var finding in run.Findings)
        {
            text.AppendLine(finding.ToString()).AppendJoin('\n', finding.Excerpt).AppendJoin('\n', finding.Related).AppendJoin('\n', finding.Folded);
            if (finding.Fix is { } fix) text.AppendJoin('\n', fix.Edits).AppendJoin('\n', fix.Diff);
        }

        foreach (var control in run.Assessment.Controls) text.AppendLine($"{control.Id} {control.Verdict} {control.LossMicros} {control.Because}");
        return text.ToString();
    }
}
