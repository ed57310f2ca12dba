using Auditor.Sources.Docker;
using Auditor.Sources.Evidence;
using Auditor.Sources.Tests.Ports;

namespace Auditor.Sources.Tests.Docker;

/// <summary>Looks at engines as an audit does.</summary>
internal static class Looking
{
    public static DockerOptions Options { get; } = new() { EnvironmentHost = null };

    /// <summary>The kept text.</summary>
    public static string At(string socket, DockerOptions? options = null)
    {
        var target = EvidenceTarget.Parse($"docker://{socket}", out _) ?? throw new InvalidOperationException("It is a target.");
        return new DockerSource(options ?? Options).Collect(target, new FixedClock(), TestContextToken)[0].Text;
    }

    /// <summary>What is told as missing.</summary>
    public static string[] Gaps(string text) =>
        [.. text.Split('\n').Where(line => line.StartsWith("gap ", StringComparison.Ordinal))
        .Select(line => line["gap because=".Length..].Trim('"'))];

    private static CancellationToken TestContextToken => CancellationToken.None;
}
