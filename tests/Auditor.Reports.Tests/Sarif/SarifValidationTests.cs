using Auditor.Reports.Tests.Samples;

namespace Auditor.Reports.Tests.Sarif;

/// <summary>Microsoft's SARIF Multitool on every sample run: no error, no warning, and no note but SARIF2009 on the form of our rule ids.</summary>
public sealed class SarifValidationTests
{
    [NodeFact("tests/tools/sarif")]
    public void The_full_profile_of_a_typical_run_is_clean() => AssertClean("typical", "sarif", "full");

    [NodeFact("tests/tools/sarif")]
    public void The_full_profile_of_a_hostile_run_is_clean() => AssertClean("hostile", "sarif", "full");

    [NodeFact("tests/tools/sarif")]
    public void The_full_profile_of_a_large_run_is_clean() => AssertClean("large", "sarif", "full");

    [NodeFact("tests/tools/sarif")]
    public void The_full_profile_of_an_empty_run_lacks_only_a_repository()
    {
        using TemporaryFolder folder = new();
        (_, string output) = NodeProgram.Run("tests/tools/sarif/validate.mjs", "full", folder.Report("empty.sarif", SampleRuns.Empty, "sarif"));
        string message = Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("SARIF2003 note", message, StringComparison.Ordinal);
    }

    [NodeFact("tests/tools/sarif")]
    public void The_upload_profile_of_a_typical_run_is_clean() => AssertClean("typical", "sarif-github", "github");

    [NodeFact("tests/tools/sarif")]
    public void The_upload_profile_of_a_hostile_run_is_clean() => AssertClean("hostile", "sarif-github", "github");

    [NodeFact("tests/tools/sarif")]
    public void The_validation_bites_when_a_location_is_lost()
    {
        using TemporaryFolder folder = new();
        string path = folder.Report("broken.sarif", SampleRuns.Typical, "sarif-github");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"startLine\": 10,", "", StringComparison.Ordinal));
        (int exitCode, string output) = NodeProgram.Run("tests/tools/sarif/validate.mjs", "github", path);
        Assert.Equal(1, exitCode);
        Assert.Contains("GH1003", output, StringComparison.Ordinal);
    }

    private static void AssertClean(string run, string format, string profile)
    {
        using TemporaryFolder folder = new();
        string path = folder.Report($"{run}.sarif", NamedRun.Of(run), format);
        (int exitCode, string output) = NodeProgram.Run("tests/tools/sarif/validate.mjs", profile, path);
        Assert.True(exitCode == 0, output);
    }
}
