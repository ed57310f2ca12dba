using Auditor.Testing;

namespace Auditor.Cli.Tests;

/// <summary>The built program itself.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly string Program = typeof(AuditorCommandLine).Assembly.Location;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData]
    [InlineData("audit")]
    [InlineData("audit", ".")]
    public void Without_a_target_the_current_folder_is_audited(params string[] arguments)
    {
        folder.With("Dockerfile", "FROM alpine:3.20\nUSER root\n# ✓\n");
        var (code, output, error) = Run(arguments);
        Assert.Equal((ExitCode.NoGo, ""), (code, error));
        Assert.Contains("dockerfile/final-user-root", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public void A_path_that_begins_with_an_at_sign_is_a_path()
    {
        folder.With("@scope/Dockerfile", "FROM alpine:3.20\nUSER root\n");
        Assert.Equal(ExitCode.NoGo, Run("audit", "@scope").Code);
    }

    [Fact]
    public void Suggestions_work_under_the_name_of_the_program() =>
        Assert.Contains("audit", Run("[suggest:9]", "auditor a").Output.Split('\n').Select(word => word.Trim()));

    [Fact]
    public void An_unknown_option_goes_to_the_error_stream_alone()
    {
        var (code, output, error) = Run("audit", "--frmat", "json");
        Assert.Equal((ExitCode.Usage, ""), (code, output));
        Assert.Contains("--frmat", error, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Error) Run(params string[] arguments) => Processes.Run(folder.Path, "dotnet", [Program, .. arguments]);
}
