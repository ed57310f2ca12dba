namespace Auditor.Cli.Tests;

public sealed class ExitCodeTests : IDisposable
{
    private const string Quiet = "FROM alpine:3.23\nUSER app\nHEALTHCHECK CMD wget -q localhost\n";

    private readonly Shell shell = new();

    public void Dispose() => shell.Dispose();

    [Theory]
    [InlineData("FROM alpine:3.23\nUSER root\n", ExitCode.NoGo)]
    [InlineData("FROM alpine:3.23\nUSER $APP\n", ExitCode.Incomplete)]
    [InlineData("FROM alpine:3.23\nUSER root\nNONSENSE\n", ExitCode.NoGo)]
    public void The_gate_decides(string text, int code)
    {
        shell.Folder.With("Dockerfile", text);
        Assert.Equal(code, shell.Run("audit", "~").Code);
        Assert.Equal(ExitCode.Passed, shell.Run("audit", "~", "--exit-zero").Code);
    }

    [Theory]
    [InlineData("none", ExitCode.Passed)]
    [InlineData("blocker", ExitCode.Passed)]
    [InlineData("low", ExitCode.Findings)]
    [InlineData("medium", ExitCode.Findings)]
    [InlineData("high", ExitCode.Passed)]
    [InlineData("critical", ExitCode.Passed)]
    [InlineData(null, ExitCode.Passed)]
    public void Findings_fail_a_run_from_the_severity_that_is_named(string? severity, int code)
    {
        shell.Folder.With("Dockerfile", Built("RUN a | b\n"));
        string[] option = severity is null ? [] : ["--fail-on", severity];
        Assert.Equal(code, shell.Run(["audit", "~", .. option]).Code);
    }

    [Fact]
    public void The_configuration_and_the_command_line_say_what_fails()
    {
        shell.Folder.With("Dockerfile", Built("RUN a | b\n")).With("auditor.yml", "fail-on: medium\n");
        Assert.Equal(ExitCode.Findings, shell.Run("audit", "~").Code);
        Assert.Equal(ExitCode.Passed, shell.Run("audit", "~", "--fail-on", "none").Code);
        Assert.Equal(ExitCode.Passed, shell.Run("audit", "~", "--no-config").Code);
        Assert.Equal(ExitCode.Findings, shell.Run("audit", "~", "--no-config", "--profile", "ci", "--fail-on", "low").Code);
    }

    [Fact]
    public void A_file_that_could_not_be_audited_wins_over_findings_and_loses_to_a_blocker()
    {
        shell.Folder.With("Dockerfile", Built("RUN a | b\n")).With("x/Dockerfile", [0, 1, 2]);
        Assert.Equal(ExitCode.Incomplete, shell.Run("audit", "~", "--fail-on", "low").Code);
        shell.Folder.With("y/Dockerfile", "FROM alpine:3.23\nUSER root\n");
        Assert.Equal(ExitCode.NoGo, shell.Run("audit", "~", "--fail-on", "low").Code);
    }

    [Theory]
    [InlineData(ExitCode.NothingToAudit, "audit", "~")]
    [InlineData(ExitCode.NoInput, "audit", "~/nowhere")]
    [InlineData(ExitCode.NoInput, "fix", "~/nowhere")]
    [InlineData(ExitCode.NoInput, "tree", "~/nowhere")]
    [InlineData(ExitCode.NoInput, "query", "//run", "~/nowhere")]
    [InlineData(ExitCode.NothingToAudit, "tree", "~/readme.md")]
    [InlineData(ExitCode.BadInput, "tree", "~")]
    [InlineData(ExitCode.BadConfiguration, "audit", "~", "--config", "~/none.yml")]
    [InlineData(ExitCode.BadConfiguration, "audit", "~", "--config", "~/bad.yml")]
    [InlineData(ExitCode.BadConfiguration, "audit", "~", "--rules", "~/none")]
    [InlineData(ExitCode.BadConfiguration, "audit", "~", "--rules", "~/packs")]
    [InlineData(ExitCode.Usage, "audit", "~", "--only", "dockerfile/none")]
    [InlineData(ExitCode.Usage, "audit", "--bad")]
    [InlineData(ExitCode.Usage, "audit", "~", "--format", "pdf")]
    [InlineData(ExitCode.Usage, "audit", "~", "--format", "html=")]
    [InlineData(ExitCode.Usage, "audit", "~", "--format", "json", "--format", "sarif")]
    [InlineData(ExitCode.Usage, "audit", "~", "--format", "json=~/a", "--format", "sarif=~/x/../a")]
    [InlineData(ExitCode.Usage, "audit", "~", "--jobs", "0")]
    [InlineData(ExitCode.Usage, "audit", "~", "--jobs", "two")]
    [InlineData(ExitCode.Usage, "audit", "~", "--as-of", "tomorrow")]
    [InlineData(ExitCode.Usage, "audit", "~", "--as-of", "12:00")]
    [InlineData(ExitCode.Usage, "audit", "~", "--profile", "none")]
    [InlineData(ExitCode.Usage, "audit", "~", "--fail-on", "everything")]
    [InlineData(ExitCode.Usage, "audit", "~", "--color", "blue")]
    [InlineData(ExitCode.Usage, "fix", "~", "--diff", "--write")]
    [InlineData(ExitCode.Usage, "aduit")]
    [InlineData(ExitCode.Usage, "--bad")]
    [InlineData(ExitCode.Usage, "rules")]
    [InlineData(ExitCode.Usage, "rules", "new", "Bad Id")]
    [InlineData(ExitCode.Usage, "rules", "new", "a/b", "--kind", "castle")]
    [InlineData(ExitCode.Usage, "explain", "no-such-rule")]
    [InlineData(ExitCode.Usage, "explain")]
    [InlineData(ExitCode.Usage, "completion", "tcsh")]
    [InlineData(ExitCode.Usage, "tree", "--bad")]
    [InlineData(ExitCode.Usage, "query", "//run")]
    public void What_keeps_a_command_from_its_work_has_its_own_code_and_leaves_the_output_empty(int code, params string[] arguments)
    {
        shell.Folder.With("readme.md", "x").With("bad.yml", "profil: ci\n").With("packs/a/b/rule.yml", "id: a/b\n");
        var ending = shell.Run(arguments);
        Assert.Equal(code, ending.Code);
        Assert.Equal("", ending.Output);
        Assert.StartsWith("auditor: ", ending.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--config", "bad.yml", "bad.yml:1:1: error: ")]
    [InlineData("--rules", "packs", "packs/a/b/rule.yml:1:1: error: ")]
    public void Mistakes_in_configuration_and_rules_are_told_with_file_line_and_column(string option, string name, string expected)
    {
        shell.Folder.With("Dockerfile", Quiet).With("bad.yml", "profil: ci\n").With("packs/a/b/rule.yml", "id: a/b\n");
        Assert.StartsWith($"auditor: {shell.Folder[expected]}", shell.Run("audit", "~", option, shell.Folder[name]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_told_and_the_others_are_written()
    {
        shell.Folder.With("Dockerfile", Quiet);
        var ending = shell.Run("audit", "~", "-f", "json=~/none/a.json", "-f", "sarif=~/b.sarif", "--exit-zero");
        Assert.Equal(ExitCode.CannotWrite, ending.Code);
        Assert.Contains("none/a.json", ending.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(shell.Folder["b.sarif"]));
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("fix")]
    public void An_interrupted_audit_says_so(string command)
    {
        shell.Folder.With("Dockerfile", Quiet);
        var ending = shell.Run(new CancellationToken(canceled: true), command, "~");
        Assert.Equal((ExitCode.Interrupted, "", "auditor: interrupted.\n"), (ending.Code, ending.Output, ending.Error));
    }

    [Theory]
    [InlineData("//satge", "column 3", 4)]
    [InlineData("//run[", "column 7", 8)]
    [InlineData("count(//run", "column 12", 13)]
    public void A_wrong_expression_is_shown_with_its_column(string expression, string column, int caret)
    {
        shell.Folder.With("Dockerfile", Quiet);
        var ending = shell.Run("query", expression, "~/Dockerfile");
        Assert.Equal((ExitCode.Usage, ""), (ending.Code, ending.Output));
        var lines = ending.Error.Split('\n');
        Assert.Contains(column, lines[0], StringComparison.Ordinal);
        Assert.Equal("  " + expression, lines[1]);
        Assert.Equal(caret, lines[2].IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public void An_expression_that_breaks_on_the_file_is_told()
    {
        shell.Folder.With("Dockerfile", Quiet);
        var ending = shell.Run("query", "matches(//user/@value, concat('(', ''))", "~/Dockerfile");
        Assert.Equal((ExitCode.Usage, ""), (ending.Code, ending.Output));
        Assert.StartsWith("auditor: ", ending.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", ending.Error, StringComparison.Ordinal);
    }

    /// <summary>A Dockerfile of two stages that no shipped rule above medium fails on.</summary>
    private static string Built(string run) => "FROM alpine:3.23 AS build\n" + run + "FROM alpine:3.23\nCOPY --from=build /a /a\nUSER app\nHEALTHCHECK CMD wget -q localhost\n";
}
