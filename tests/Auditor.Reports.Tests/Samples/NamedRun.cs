using Auditor.Rules.Runs;

namespace Auditor.Reports.Tests.Samples;

/// <summary>The sample runs by the names that theories use.</summary>
internal static class NamedRun
{
    public static Run Of(string name) => name switch
    {
        "empty" => SampleRuns.Empty,
        "typical" => SampleRuns.Typical,
        "large" => SampleRuns.Large(1000),
        "hostile" => HostileRun.Create(),
        _ => throw new ArgumentException($"no sample run '{name}'", nameof(name)),
    };
}
