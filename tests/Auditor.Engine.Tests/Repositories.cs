using System.Collections.Immutable;
using Auditor.Rules.Runs;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

/// <summary>Runs audits of folders that tests write.</summary>
internal static class Repositories
{
    /// <summary>A Dockerfile that the shipped rules find nothing in but the missing health check.</summary>
    public const string Quiet = "FROM alpine:3.20\nWORKDIR /srv\nCOPY server /srv/server\nUSER app\nCMD [\"/srv/server\"]\n";

    public static AuditRequest Request(params ImmutableArray<string> targets) => new()
    {
        Targets = targets,
        AsOf = new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero),
        Jobs = 2,
        ToolVersion = "1.0.0",
    };

    public static AuditOutcome Audited(AuditRequest request) => Audit.Run(request, null, CancellationToken.None);

    public static Run Run(TemporaryFolder folder) => Run(Request(folder.Path));

    public static Run Run(AuditRequest request)
    {
        var outcome = Audited(request);
        Assert.Empty(outcome.Messages);
        return Assert.IsType<Run>(outcome.Run);
    }

    /// <summary><c>path:line rule</c> of the failures.</summary>
    public static IEnumerable<string> Failures(Run run) => run.ActiveFailures.Select(finding => $"{finding.Location.Path}:{finding.Location.Start.Line} {finding.RuleId}");
}
