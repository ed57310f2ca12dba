using System.Text;
using Auditor.Engine.Fixing;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

public sealed class FixPlanTests : IDisposable
{
    private const string Piped = "FROM alpine:3.20\nRUN a | b\nUSER app\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Piped)]
    [InlineData("FROM alpine:3.20\r\nRUN a | b\r\nUSER app\r\n")]
    [InlineData("FROM alpine:3.20\nUSER app\nRUN a | b")]
    [InlineData("\ufeffFROM alpine:3.20\nRUN a | b\n")]
    public void A_fix_keeps_line_ends_mark_and_the_end_of_the_file(string text)
    {
        var plan = Planned(text, out _);
        Assert.Null(Assert.Single(plan.Files).Write());
        var bytes = File.ReadAllBytes(folder["Dockerfile"]);
        var changed = Encoding.UTF8.GetString(bytes);
        Assert.NotEqual(text, changed);
        Assert.Equal(text.Split('\n').Order(), changed.Split('\n').Where(line => !line.StartsWith("SHELL", StringComparison.Ordinal)).Order());
        Assert.Equal(text[0] == '\ufeff', changed[0] == '\ufeff');
        Assert.Equal(text.EndsWith('\n'), changed.EndsWith('\n'));
        Assert.Equal(text.Contains('\r', StringComparison.Ordinal), changed.Split('\n')[..^1].All(line => line.EndsWith('\r')));
    }

    /// <summary>One rule declares a volume that is used, another one makes the volume that is missing: both write the section.</summary>
    [Fact]
    public void Fixes_that_make_the_same_section_are_made_in_one_run()
    {
        folder.With("compose.yaml", "services:\n  app:\n    image: registry.example.com/app:1.2\n    volumes: [uploads:/srv/uploads, cache:/srv/cache]\n  db:\n    image: postgres:17.2\n");
        var outcome = Repositories.Audited(Repositories.Request(folder.Path));

        var plan = FixPlan.Of(outcome.Run!, outcome.Targets, withReview: true);

        Assert.Empty(plan.Notes);
        Assert.Null(Assert.Single(plan.Files).Write());
        Assert.EndsWith("\nvolumes:\n  db_data:\n  uploads:\n  cache:\n", File.ReadAllText(folder["compose.yaml"]), StringComparison.Ordinal);
        Assert.DoesNotContain(Repositories.Run(folder).ActiveFailures, finding => finding.RuleId is "compose/undefined-resource" or "compose/data-volume-missing");
    }

    [Fact]
    public void A_second_run_has_nothing_to_change()
    {
        foreach (var file in Planned(Piped + "COPY . .\n", out _).Files) Assert.Null(file.Write());
        Assert.Empty(Planned(null, out _).Files);
    }

    [Fact]
    public void Without_review_only_safe_fixes_are_taken_and_the_others_are_named()
    {
        folder.With("Dockerfile", Piped);
        var outcome = Repositories.Audited(Repositories.Request(folder.Path));
        var plan = FixPlan.Of(outcome.Run!, outcome.Targets, withReview: false);
        Assert.Empty(plan.Files);
        Assert.Contains("--review", Assert.Single(plan.Notes), StringComparison.Ordinal);
        Assert.True(plan.IsComplete);
    }

    [Fact]
    public void A_file_that_changed_after_the_audit_is_left_alone()
    {
        folder.With("Dockerfile", Piped);
        var outcome = Repositories.Audited(Repositories.Request(folder.Path));
        folder.With("Dockerfile", "FROM x\n");
        var plan = FixPlan.Of(outcome.Run!, outcome.Targets, withReview: true);
        Assert.Empty(plan.Files);
        Assert.Contains("not what was audited", Assert.Single(plan.Notes), StringComparison.Ordinal);
        Assert.False(plan.IsComplete);
        Assert.Equal("FROM x\n", folder.Read("Dockerfile"));
    }

    [Fact]
    public void A_file_that_changed_after_the_plan_is_left_alone()
    {
        var file = Assert.Single(Planned(Piped, out _).Files);
        folder.With("Dockerfile", "FROM x\n");
        Assert.Contains("not what was audited", file.Write(), StringComparison.Ordinal);
        Assert.Equal("FROM x\n", folder.Read("Dockerfile"));
    }

    [Fact]
    public void A_new_file_is_made_and_one_that_came_meanwhile_is_kept()
    {
        var plan = Planned("FROM alpine:3.20\nUSER app\nCOPY . .\n", out _);
        var file = Assert.Single(plan.Files);
        Assert.Equal(".dockerignore", file.Path);
        Assert.Null(file.Write());
        Assert.Contains(".git", folder.Read(".dockerignore"), StringComparison.Ordinal);
        folder.With(".dockerignore", "mine\n");
        Assert.Contains("exists by now", file.Write(), StringComparison.Ordinal);
        Assert.Equal("mine\n", folder.Read(".dockerignore"));
    }

    [Fact]
    public void A_new_file_of_a_second_target_goes_there()
    {
        folder.With("a/Dockerfile", Repositories.Quiet).With("b/Dockerfile", "FROM alpine:3.20\nUSER app\nCOPY . .\n").With("b/a.js", "").With("b/b.js", "").With("b/c.js", "").With("b/d.js", "");
        var outcome = Repositories.Audited(Repositories.Request(folder["a"], folder["b"]));
        var file = Assert.Single(FixPlan.Of(outcome.Run!, outcome.Targets, withReview: true).Files);
        Assert.Null(file.Write());
        Assert.True(File.Exists(folder["b/.dockerignore"]));
    }

    [Fact]
    public void A_patch_hides_secrets_and_says_so_but_the_written_file_keeps_them()
    {
        var plan = Planned("FROM alpine:3.20\nENV DB_PASSWORD=fake-Passw0rd-123\nRUN a | b\nUSER app\n", out _);
        var file = Assert.Single(plan.Files);
        Assert.DoesNotContain("fake-Passw0rd-123", file.Diff, StringComparison.Ordinal);
        Assert.Contains("[REDACTED]", file.Diff, StringComparison.Ordinal);
        Assert.Contains(plan.Notes, note => note.Contains("hides secrets", StringComparison.Ordinal));
        Assert.Null(file.Write());
        Assert.Contains("fake-Passw0rd-123", folder.Read("Dockerfile"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_fixes_that_overlap_the_first_is_taken_and_the_other_named()
    {
        folder.With("Dockerfile", "FROM alpine:3.20\nUSER root\n")
            .With("rules/team/a/rule.yml", Replacing("a")).With("rules/team/b/rule.yml", Replacing("b"));
        var outcome = Repositories.Audited(Repositories.Request(folder["Dockerfile"]) with { ExternalRules = folder["rules"], OnlyRules = ["team/*"] });
        var plan = FixPlan.Of(outcome.Run!, outcome.Targets, withReview: true);
        Assert.Equal((1, 1), (plan.FixCount, plan.Notes.Length));
        Assert.Contains("team/b touches another one", plan.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_that_would_break_the_file_is_not_offered()
    {
        folder.With("Dockerfile", "FROM alpine:3.20\nUSER root\n").With("rules/team/a/rule.yml", Replacing("a").Replace("with: USER a", "with: \"x\\nNONSENSE y\"", StringComparison.Ordinal));
        var outcome = Repositories.Audited(Repositories.Request(folder["Dockerfile"]) with { ExternalRules = folder["rules"], OnlyRules = ["team/*"] });
        var plan = FixPlan.Of(outcome.Run!, outcome.Targets, withReview: true);
        Assert.Empty(plan.Files);
        Assert.False(plan.IsComplete);
        Assert.Contains("left alone", Assert.Single(plan.Notes), StringComparison.Ordinal);
    }

    private FixPlan Planned(string? text, out AuditOutcome outcome)
    {
        if (text is not null) folder.With("Dockerfile", text);
        outcome = Repositories.Audited(Repositories.Request(folder.Path));
        return FixPlan.Of(outcome.Run!, outcome.Targets, withReview: true);
    }

    private static string Replacing(string name) => $$"""
        id: team/{{name}}
        title: t
        kind: dockerfile
        severity: low
        confidence: high
        subjects: //user
        violation: "true()"
        message: m
        why: w
        fix: { title: f, safety: review, edits: [{ replace: ., with: USER {{name}} }] }
        """;
}
