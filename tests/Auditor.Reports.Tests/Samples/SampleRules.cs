using System.Collections.Immutable;
using Auditor.Rules.Model;

namespace Auditor.Reports.Tests.Samples;

/// <summary>The rules of the synthetic runs. They have the shape of shipped rules; what they say need not be true of a shipped one.</summary>
internal static class SampleRules
{
    public static readonly RuleInfo FinalUserRoot = Rule("dockerfile/final-user-root", "Final stage runs as root", Severity.High, Confidence.High) with
    {
        Why = "A process that runs as root in a container is root on the host the moment it breaks out. It also owns every file that it can reach.",
        Decides = ["container.non-root"],
        References = [new("cwe", "250"), new("guide", "000"), new("url", "https://docs.docker.com/build/building/best-practices/#user")],
        FixTitle = "Run as the unprivileged user of the image",
        FixSafety = FixSafety.Review,
    };

    public static readonly RuleInfo SecretInEnv = Rule("dockerfile/secret-in-arg-or-env", "Secret in ARG or ENV", Severity.Critical, Confidence.Medium) with
    {
        Why = "ARG and ENV values stay readable in the image history of everyone who can pull the image. A secret that was in one is known and has to be changed.",
        Decides = ["container.no-secrets"],
        References = [new("cwe", "798"), new("url", "https://docs.docker.com/build/building/secrets/")],
        FixTitle = "Pass it at run time, or mount it with --mount=type=secret",
        FixSafety = FixSafety.Manual,
    };

    public static readonly RuleInfo BaseImageLatest = Rule("dockerfile/base-image-latest", "Base image is not pinned", Severity.Medium, Confidence.High) with
    {
        Why = "The tag latest moves: the same commit builds another image tomorrow, and nobody can say which one runs.",
        Decides = ["container.pinned-images"],
        References = [new("guide", "004")],
        FixTitle = "Pin the version",
        FixSafety = FixSafety.Review,
    };

    public static readonly RuleInfo PipefailMissing = Rule("dockerfile/pipefail-missing", "Pipe hides a failing command", Severity.Low, Confidence.High) with
    {
        Why = "The shell reports the last command of a pipe only. A download that fails before the pipe leaves a broken layer in the cache.",
        Decides = ["container.reproducible-install"],
        References = [new("url", "https://docs.docker.com/build/building/best-practices/#using-pipes")],
        FixTitle = "Set pipefail for the stage",
        FixSafety = FixSafety.Safe,
    };

    public static readonly RuleInfo HealthcheckMissing = Rule("dockerfile/healthcheck-missing", "No health check", Severity.High, Confidence.Medium) with
    {
        Why = "Without a health check a hung process counts as running: nothing restarts it, and dependants start before it answers.",
        Decides = ["container.healthcheck"],
        References = [new("guide", "004")],
    };

    public static readonly RuleInfo DevDependencies = Rule("dockerfile/builder-copy-restores-dev-deps", "Copy brings development dependencies back", Severity.Medium, Confidence.High) with
    {
        Why = "The final stage installs production packages and then copies the builder's node_modules over them.",
        Decides = ["container.multi-stage"],
        References = [new("guide", "000")],
        FixTitle = "Copy the build output only",
        FixSafety = FixSafety.Safe,
    };

    public static readonly RuleInfo EndOfLife = Rule("dockerfile/base-image-end-of-life", "Base image is out of support", Severity.High, Confidence.High) with
    {
        Why = "No security fixes are published for it any more.",
        Decides = ["container.supported-base"],
        References = [new("cwe", "1104")],
    };

    public static readonly RuleInfo DockerignoreMissing = Rule("dockerfile/dockerignore-missing", "No .dockerignore", Severity.Low, Confidence.High) with
    {
        Why = "Without it the whole folder, .git and .env included, is sent to the builder and can end up in a layer.",
        Decides = ["container.no-secrets"],
        References = [new("cwe", "200")],
    };

    public static readonly RuleInfo UndefinedVariable = Rule("dockerfile/undefined-variable", "Variable is never set", Severity.Info, Confidence.Low) with
    {
        Why = "It expands to nothing.",
    };

    public static ImmutableArray<RuleInfo> All { get; } =
    [
        .. new[] { FinalUserRoot, SecretInEnv, BaseImageLatest, PipefailMissing, HealthcheckMissing, DevDependencies, EndOfLife, DockerignoreMissing, UndefinedVariable }
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    private static RuleInfo Rule(string id, string title, Severity severity, Confidence confidence) =>
        new() { Id = id, Title = title, Kinds = ["dockerfile"], Severity = severity, Confidence = confidence, Why = "" };
}
