using System.Text;
using System.Text.Json;
using Auditor.Reports;
using Auditor.Testing;

namespace Auditor.Cli.Tests;

public sealed class OutputTests : IDisposable
{
    private const string Bad = "FROM node:latest\nCOPY . .\nRUN a | b\nUSER root\n";

    private const string Secret = "fake-Passw0rd-123";

    private readonly Shell shell = new();

    public void Dispose() => shell.Dispose();

    public static TheoryData<string> Formats => [.. ReportFormats.Names];

    [Fact]
    public void Several_formats_tell_of_the_same_run()
    {
        shell.Folder.With("Dockerfile", Bad);
        var ending = shell.Run(["audit", "~", .. ReportFormats.Names.SelectMany(name => new[] { "-f", $"{name}=~/out.{name}" })]);
        Assert.Equal("", ending.Output);
        using var json = JsonDocument.Parse(shell.Folder.Read("out.json"));
        var id = json.RootElement.GetProperty("id").GetString()!;
        var digest = json.RootElement.GetProperty("digest").GetString()!;
        Assert.All(["console", "html", "markdown"], name => Assert.Contains(id, shell.Folder.Read($"out.{name}"), StringComparison.Ordinal));
        Assert.All(["console", "html", "sarif"], name => Assert.Contains(digest, shell.Folder.Read($"out.{name}"), StringComparison.Ordinal));
        Assert.DoesNotContain(Directory.GetFiles(shell.Folder.Path), name => name.Contains("auditor-new", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, "", "", "auto", true)]
    [InlineData(true, "NO_COLOR", "", "auto", false)]
    [InlineData(true, "", "dumb", "auto", false)]
    [InlineData(true, "", "", "never", false)]
    [InlineData(true, "NO_COLOR", "", "always", true)]
    [InlineData(false, "", "", "auto", false)]
    [InlineData(false, "", "", "always", true)]
    [InlineData(false, "FORCE_COLOR", "", "auto", true)]
    [InlineData(false, "CLICOLOR_FORCE", "", "auto", true)]
    [InlineData(true, "NO_COLOR FORCE_COLOR", "", "auto", false)]
    public void Colours_are_for_terminals_and_for_those_who_ask(bool isTerminal, string variables, string term, string choice, bool expected)
    {
        shell.Folder.With("Dockerfile", Bad);
        shell.IsTerminal = isTerminal;
        shell.Environment["TERM"] = term.Length == 0 ? "xterm" : term;
        foreach (var variable in variables.Split(' ', StringSplitOptions.RemoveEmptyEntries)) shell.Environment[variable] = "1";
        var ending = shell.Run("audit", "~", "--color", choice);
        Assert.Equal(expected, ending.Output.Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public void Templates_of_the_user_replace_those_that_ship()
    {
        shell.Folder.With("Dockerfile", Bad).With("own/style.css", "body { color: teal }\n");
        Assert.Equal(ExitCode.NoGo, shell.Run("audit", "~/Dockerfile", "--templates", "~/own", "-f", "html=~/out.html").Code);
        Assert.Contains("color: teal", shell.Folder.Read("out.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("own/report.hbs", "<h1>{{Nonsense}}</h1>", ExitCode.BadConfiguration)]
    [InlineData("own/report.hbs", "<h1>{{#if}</h1>", ExitCode.BadConfiguration)]
    [InlineData("elsewhere/report.hbs", "", ExitCode.NoInput)]
    public void Templates_that_cannot_be_used_are_told(string file, string text, int expected)
    {
        shell.Folder.With("Dockerfile", Bad).With(file, text);
        var ending = shell.Run("audit", "~/Dockerfile", "--templates", "~/own", "-f", "html=~/out.html");
        Assert.Equal(expected, ending.Code);
        Assert.Contains("own", ending.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_never_appear()
    {
        shell.Folder.With("Dockerfile", $"FROM node:latest AS a\nENV DB_PASSWORD={Secret}\nARG API_TOKEN=\"{Secret}\"\nRUN curl -u me:{Secret} x | sh\nFROM a\nUSER root\n# auditor:ignore a/b -- {Secret}\nCOPY . .\nNONSENSE {Secret}\n");
        NoSecretInAnyOutput();
    }

    [Theory]
    [InlineData("RUN curl -u me:SECRET x | sh")]
    [InlineData("RUN false && \\\n  mysql -pSECRET | sh")]
    [InlineData("RUN echo \"//r.example.com/:_authToken=SECRET\" > .npmrc | sh")]
    [InlineData("RUN [\"git\", \"clone\", \"https://me:SECRET@git.example.com/x\"]")]
    [InlineData("RUN <<E\ncat > .env <<F\nAPI_TOKEN=SECRET\nF\nE")]
    [InlineData("RUN sh -c 'app --password SECRET' | sh")]
    [InlineData("SHELL [\"pwsh\"]\nRUN $env:API_TOKEN=\"SECRET\"; a | b")]
    [InlineData("HEALTHCHECK CMD redis-cli -a SECRET ping")]
    [InlineData("ENTRYPOINT redis-server --requirepass SECRET")]
    [InlineData("CMD [\"app\", \"--token\", \"SECRET\"]")]
    [InlineData("ONBUILD RUN app --token SECRET")]
    [InlineData("ADD https://me:SECRET@example.com/x /x")]
    [InlineData("LABEL api_token=SECRET")]
    [InlineData("# password: SECRET\nUSER root")]
    [InlineData("NONSENSE password=SECRET\nUSER root")]
    public void A_secret_never_appears_that_stands_nowhere_else(string instruction)
    {
        shell.Folder.With("Dockerfile", $"FROM node:latest\nCOPY . .\n{instruction.Replace("SECRET", Secret, StringComparison.Ordinal)}\nUSER root\n");
        NoSecretInAnyOutput();
    }

    private void NoSecretInAnyOutput()
    {
        foreach (var format in ReportFormats.Names) NoSecret("audit", "~", "-f", format);
        NoSecret("fix", "~", "--review");
        NoSecret("tree", "~/Dockerfile");
        NoSecret("tree", "~/Dockerfile", "--format", "json");
        NoSecret("query", "//*", "~/Dockerfile");
        NoSecret("query", "//*/@*", "~/Dockerfile");
        NoSecret("query", "string(//env/pair/@value)", "~/Dockerfile");
        NoSecret("query", "concat('x', //env/pair/@value)", "~/Dockerfile");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Escape_sequences_of_names_and_contents_never_come_out(string format)
    {
        const string Escape = "\u001b]0;title\u0007";
        shell.Folder.With($"a\n{Escape}b/Dockerfile", $"FROM x\u001b[31m:latest\nUSER {Escape}\nRUN a\u009b | b\u202e\nFROM nope\u001b[2J AS\u0008\n").With($"{Escape}/Dockerfile", [0, 1]);
        var ending = shell.Run("audit", "~", "-f", format);
        Assert.DoesNotContain(ending.Output + ending.Error, character => char.IsControl(character) && character is not ('\n' or '\t'));
        Assert.DoesNotContain(ending.Output, character => character == '\u202e');
    }

    [Theory]
    [InlineData("tree", "~/Dockerfile")]
    [InlineData("tree", "~/Dockerfile", "--format", "json")]
    [InlineData("query", "//*", "~/Dockerfile")]
    [InlineData("query", "\u001b[31m", "~/Dockerfile")]
    [InlineData("query", "string(//from/@image)", "~/Dockerfile")]
    [InlineData("explain", "\u001b[31m")]
    [InlineData("audit", "~/\u001b[31m")]
    [InlineData("audit", "--\u001b[31m")]
    [InlineData("\u001b[31m")]
    [InlineData("rules", "new", "\u001b[31m")]
    [InlineData("audit", "~", "--only", "\u001b[31m")]
    [InlineData("audit", "~", "-f", "json=~/no\u001b[31m/x")]
    public void Other_commands_keep_escape_sequences_in_as_well(params string[] arguments)
    {
        shell.Folder.With("Dockerfile", "FROM x\u001b[31m:latest\nNONSENSE\u001b[2J\n");
        var ending = shell.Run(arguments);
        Assert.DoesNotContain(ending.Output + ending.Error, character => char.IsControl(character) && character is not ('\n' or '\t'));
    }

    [Fact]
    public void Progress_is_for_a_terminal_only()
    {
        for (var number = 0; number < 20; number++) shell.Folder.With($"d{number}/Dockerfile", Bad);
        Assert.Equal("", shell.Run("audit", "~").Error);
    }

    [Fact]
    public void A_tree_shows_elements_with_their_places()
    {
        shell.Folder.With("Dockerfile", "FROM alpine:3.20\nUSER app\n");
        var ending = shell.Run("tree", "~/Dockerfile");
        Assert.Equal(ExitCode.Passed, ending.Code);
        Assert.Contains("    user @value=\"app\"", ending.Output, StringComparison.Ordinal);
        Assert.Contains("[2:1]", ending.Output, StringComparison.Ordinal);
        Assert.Contains("@image: ", shell.Run("tree", "~/Dockerfile", "--vocabulary").Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(shell.Run("tree", "~/Dockerfile", "-f", "json").Output);
        Assert.Equal(("dockerfile", "dockerfile"), (json.RootElement.GetProperty("kind").GetString(), json.RootElement.GetProperty("root").GetProperty("name").GetString()));
    }

    [Fact]
    public void A_query_shows_what_it_selects_or_computes()
    {
        shell.Folder.With("Dockerfile", "FROM alpine:3.20\nUSER app\n");
        Assert.EndsWith("Dockerfile:2:6: @value=\"app\"\n", shell.Run("query", "//user/@value", "~/Dockerfile").Output, StringComparison.Ordinal);
        Assert.EndsWith("Dockerfile: 1\n", shell.Run("query", "count(//from)", "~/Dockerfile").Output, StringComparison.Ordinal);
        Assert.EndsWith("Dockerfile: 2026-01-31\n", shell.Run("query", "string($today)", "~/Dockerfile").Output, StringComparison.Ordinal);
    }

    [ComponentFact("git")]
    public void The_patch_applies_with_git()
    {
        shell.Folder.With("Dockerfile", "FROM alpine:3.20\r\nCOPY . .\r\nRUN a | b\r\nUSER app").With("sub dir/Dockerfile", "\ufeffFROM alpine:3.20\nRUN a | b\n");
        var ending = shell.Run("fix", "~", "--review");
        Assert.Equal(ExitCode.Passed, ending.Code);
        File.WriteAllText(shell.Folder["fix.patch"], ending.Output, new UTF8Encoding(false));
        Assert.Equal("", Processes.Run(shell.Folder.Path, "git", "apply", "--whitespace=nowarn", "fix.patch").Error);
        var patched = new[] { "Dockerfile", ".dockerignore", "sub dir/Dockerfile" }.Select(shell.Folder.Read).ToList();
        shell.Folder.With("Dockerfile", "FROM alpine:3.20\r\nCOPY . .\r\nRUN a | b\r\nUSER app").With("sub dir/Dockerfile", "\ufeffFROM alpine:3.20\nRUN a | b\n");
        File.Delete(shell.Folder[".dockerignore"]);
        Assert.Equal(ExitCode.Passed, shell.Run("fix", "~", "--review", "--write").Code);
        Assert.Equal(new[] { "Dockerfile", ".dockerignore", "sub dir/Dockerfile" }.Select(shell.Folder.Read), patched);
        Assert.Equal(("", "Nothing to fix.\n"), (shell.Run("fix", "~", "--review").Output, shell.Run("fix", "~", "--review").Error));
    }

    [Fact]
    public void Rules_are_listed_explained_started_and_written()
    {
        Assert.Contains("dockerfile/user-missing", shell.Run("rules", "list").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("dockerfile/", shell.Run("rules", "list", "--pack", "none").Output, StringComparison.Ordinal);
        Assert.Contains("USER", shell.Run("explain", "user-missing").Output, StringComparison.Ordinal);
        Assert.StartsWith("# ", shell.Run("explain", "dockerfile/user-missing", "-f", "markdown").Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Passed, shell.Run("rules", "new", "team/label", "--in", "~/rules").Code);
        Assert.True(File.Exists(shell.Folder["rules/team/label/rule.yml"]));
        Assert.Equal(ExitCode.Usage, shell.Run("rules", "new", "team/label", "--in", "~/rules").Code);
        Assert.Equal(ExitCode.Passed, shell.Run("rules", "docs", "--out", "~/docs").Code);
        Assert.True(File.Exists(shell.Folder["docs/dockerfile/user-missing/README.md"]));
    }

    [Fact]
    public void A_rule_that_was_just_started_can_be_run()
    {
        shell.Folder.With("Dockerfile", Bad);
        Assert.Equal(ExitCode.Passed, shell.Run("rules", "new", "team/label", "--in", "~/rules").Code);
        Assert.Equal("", shell.Run("audit", "~/Dockerfile", "--rules", "~/rules").Error);
    }

    private void NoSecret(params string[] arguments)
    {
        var ending = shell.Run(arguments);
        Assert.NotEqual("", ending.Output + ending.Error);
        Assert.NotEqual(ExitCode.InternalError, ending.Code);
        Assert.False((ending.Output + ending.Error).Contains(Secret, StringComparison.Ordinal), string.Join(' ', arguments));
    }
}
