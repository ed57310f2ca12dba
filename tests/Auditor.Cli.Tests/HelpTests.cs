namespace Auditor.Cli.Tests;

public sealed class HelpTests : IDisposable
{
    private readonly Shell shell = new();

    public void Dispose() => shell.Dispose();

    [Theory]
    [InlineData("audit")]
    [InlineData("fix")]
    [InlineData("explain")]
    [InlineData("rules")]
    [InlineData("rules list")]
    [InlineData("rules new")]
    [InlineData("rules docs")]
    [InlineData("tree")]
    [InlineData("query")]
    [InlineData("completion")]
    public void The_help_of_each_command_ends_with_examples_that_parse(string command)
    {
        var ending = shell.Run([.. command.Split(' '), "--help"]);
        Assert.Equal((ExitCode.Passed, ""), (ending.Code, ending.Error));
        var examples = ending.Output[ending.Output.IndexOf("Examples:\n", StringComparison.Ordinal)..].Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.StartsWith("  auditor " + command.Split(' ')[0], example, StringComparison.Ordinal));
        Assert.DoesNotContain("/?", ending.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("/h", ending.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_commands_has_a_line_for_each()
    {
        var help = shell.Run("--help").Output;
        var commands = help[help.IndexOf("Commands:\n", StringComparison.Ordinal)..].Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.Equal(["audit", "fix", "explain", "rules", "tree", "query", "host", "doctor", "completion"], commands.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]));
        Assert.All(commands, line => Assert.EndsWith(".", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Help_does_not_depend_on_the_machine() =>
        Assert.DoesNotContain($"[default: {Environment.ProcessorCount}]", shell.Run("audit", "--help").Output, StringComparison.Ordinal);

    [Fact]
    public void The_version_is_told() => Assert.Equal(Product.Version, shell.Run("--version").Output.Trim());

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Completion_scripts_ask_the_tool_itself(string name)
    {
        var ending = shell.Run("completion", name);
        Assert.Equal(ExitCode.Passed, ending.Code);
        Assert.Contains("[suggest:", ending.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n", ending.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("auditor a", "audit")]
    [InlineData("auditor audit --prof", "--profile")]
    [InlineData("auditor audit --profile ", "go-live")]
    [InlineData("auditor explain dockerfile/user-m", "dockerfile/user-missing")]
    public void Suggestions_complete_what_was_begun(string line, string expected)
    {
        var ending = shell.Run($"[suggest:{line.Length}]", line);
        Assert.Contains(expected, ending.Output.Split('\n').Select(word => word.Trim()));
        Assert.DoesNotContain("/?", ending.Output, StringComparison.Ordinal);
    }
}
