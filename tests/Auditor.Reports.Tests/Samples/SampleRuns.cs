using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Auditor.Documents;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Tests.Samples;

/// <summary>Synthetic runs that the tests of all formats share.</summary>
internal static class SampleRuns
{
    /// <summary>Obviously not a password; the excerpt shows <c>[REDACTED]</c> in its place.</summary>
    public const string FakeSecret = "not-a-real-password";

    private static readonly SampleFile Api = new("services/api/Dockerfile", $"""
        FROM node:22-alpine AS builder
        WORKDIR /app
        COPY package*.json ./
        RUN npm ci
        COPY . .
        RUN npm run build

        FROM node:latest
        WORKDIR /app
        ENV NODE_ENV=production DB_PASSWORD={FakeSecret}
        COPY package*.json ./
        RUN npm ci --omit=dev
        COPY --from=builder /app .
        EXPOSE 3000
        USER root
        CMD ["node", "dist/server.js"]

        """, FakeSecret);

    private static readonly SampleFile Worker = new("services/worker/Dockerfile", """
        FROM python:3.13-slim
        # 日本語 🚀 tools
        RUN	curl -fsS https://example.com/setup.sh | sh \
        	&& rm -rf /var/lib/apt/lists/*
        # auditor:ignore dockerfile/base-image-latest until=2027-03-31 -- mirror keeps one tag, agreed in OPS-204
        COPY --from=registry.example.com/tools:latest /bin/wait /bin/wait
        USER 10001
        CMD ["python", "-m", "worker"]

        """);

    private static readonly SampleFile Web = new("web/Dockerfile.prod", """
        ARG NGINX_VERSION
        FROM nginx:${NGINX_VERSION}
        LABEL revision=$REVISION
        COPY dist /usr/share/nginx/html

        """);

    /// <summary>No file was found to audit.</summary>
    public static Run Empty { get; } = new()
    {
        Id = Hash("empty")[..32],
        Digest = Hash("empty results"),
        ToolVersion = "0.1.0",
        AsOf = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero),
        Targets = ["."],
        Project = "empty",
        Artifacts = [],
        Rules = SampleRules.All,
        Tallies = [],
        Findings = [],
        Assessment = SampleControls.Assess([], Gate.Go, 'A') with { CoverageMicros = 1_000_000 },
    };

    /// <summary>A small project with findings, verdicts and problems of every kind.</summary>
    public static Run Typical { get; } = CreateTypical();

    /// <summary>As many findings as asked for, spread over files and severities.</summary>
    public static Run Large(int count)
    {
        ImmutableArray<Finding> findings =
        [
            .. Enumerable.Range(0, count).Select(LargeFinding)
                .OrderByDescending(finding => finding.Severity)
                .ThenBy(finding => finding.Location.Path, StringComparer.Ordinal),
        ];
        return Typical with { Project = "large", Findings = findings, Problems = [], Assessment = Typical.Assessment };
    }

    private static Run CreateTypical()
    {
        ImmutableArray<Finding> findings = TypicalFindings();
        ImmutableArray<ControlResult> controls = SampleControls.Typical(findings, Api.At("package*.json"));
        return Empty with
        {
            Id = Hash("typical")[..32],
            Digest = Hash("typical results"),
            Project = "shop",
            Commit = "0f3c9d2b7a6e5d4c3b2a19080706050403020100",
            Branch = "main",
            Artifacts = [Api.Artifact, Worker.Artifact, Web.Artifact],
            PassedOver = [new("vendored", 1204), new("ignored by git", 37)],
            Problems =
            [
                new("legacy/Dockerfile", null, "not-utf-8", "The file is not UTF-8, so it was not audited.", ProblemSeverity.Error),
                new("web/Dockerfile.prod", new(4, 1, 1), "no-final-newline", "The last line has no line feed.", ProblemSeverity.Warning),
            ],
            Tallies = [.. SampleRules.All.Select(rule => Tally(rule, findings))],
            Findings = findings,
            Assessment = SampleControls.Assess(
                controls,
                Gate.NoGo,
                'D',
                "Blocker container.no-secrets is not met: 1 critical and 1 low finding.",
                "Blocker container.non-root is not met: 1 of 2 images runs as root.",
                "89 % of the weight is known; 90 % are needed."),
        };
    }

    private static ImmutableArray<Finding> TypicalFindings() =>
    [
        Finding(SampleRules.SecretInEnv, Api, "DB_PASSWORD=" + FakeSecret, "ENV sets DB_PASSWORD to a value that looks like a password.", "stage[1]/env[DB_PASSWORD]") with
        {
            Fix = new("Pass it at run time, or mount it with --mount=type=secret", FixSafety.Manual, [], []),
            LossMicros = 13_176_471,
        },
        Finding(SampleRules.FinalUserRoot, Api, "USER root", "The final stage runs as root.", "stage[1]") with
        {
            Fix = Api.Replace("Run as the unprivileged user node of the image", FixSafety.Review, "USER root", "USER node"),
            Related = [new("The base image has the user node.", Api.At("FROM node:latest"))],
            LossMicros = 9_411_765,
        },
        Finding(SampleRules.HealthcheckMissing, Worker, "CMD [\"python\", \"-m\", \"worker\"]", "No health check is set for the image.", "stage[0]") with
        {
            Suppression = new(SuppressionKind.Waiver, "The orchestrator probes the queue instead", new DateOnly(2027, 3, 31), "platform team", null),
            LossMicros = 8_235_295,
        },
        Finding(SampleRules.BaseImageLatest, Api, "node:latest", "The final stage builds on node:latest.", "stage[1]/from") with
        {
            Fix = Api.Replace("Pin the version that the builder uses", FixSafety.Review, "node:latest", "node:22-alpine"),
            LossMicros = 1_500_000,
        },
        Finding(SampleRules.DevDependencies, Api, "COPY --from=builder /app .", "COPY brings the builder's node_modules over the production packages.", "stage[1]/copy[0]") with
        {
            Fix = Api.Replace("Copy the build output only", FixSafety.Safe, "/app .", "/app/dist ./dist"),
            Related = [new("The builder installs all packages here.", Api.At("RUN npm ci"))],
            LossMicros = 1_764_706,
        },
        Finding(SampleRules.BaseImageLatest, Worker, "registry.example.com/tools:latest", "COPY takes files from an image tagged latest.", "stage[0]/copy[0]") with
        {
            Suppression = new(SuppressionKind.Comment, "mirror keeps one tag, agreed in OPS-204", new DateOnly(2027, 3, 31), null, Worker.At("# auditor:ignore dockerfile/base-image-latest until=2027-03-31 -- mirror keeps one tag, agreed in OPS-204")),
            LossMicros = 1_500_000,
        },
        Finding(SampleRules.DockerignoreMissing, Api, "COPY . .", "The folder services/api has no .dockerignore, and the stage copies all of it.", "context") with
        {
            LossMicros = 1_098_039,
        },
        Finding(SampleRules.PipefailMissing, Worker, "curl -fsS https://example.com/setup.sh | sh \\\n\t&& rm -rf /var/lib/apt/lists/*", "A failing curl before the pipe goes unnoticed.", "stage[0]/run[0]") with
        {
            Fix = Worker.Replace("Set pipefail for the stage", FixSafety.Safe, "# 日本語 🚀 tools", "# 日本語 🚀 tools\nSHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]"),
            LossMicros = 588_236,
        },
        Finding(SampleRules.UndefinedVariable, Web, "$REVISION", "The variable REVISION is never set.", "stage[0]/label[revision]"),
        Finding(SampleRules.EndOfLife, Web, "nginx:${NGINX_VERSION}", "The build argument NGINX_VERSION has no default.", "stage[0]/from") with { Outcome = Outcome.NotEvaluated },
        Finding(SampleRules.HealthcheckMissing, Web, "COPY dist /usr/share/nginx/html", "The rule took longer than 2 seconds.", "stage[0]") with { Outcome = Outcome.Error },
    ];

    private static Finding Finding(RuleInfo rule, SampleFile file, string marked, string message, string subject)
    {
        SourceLocation at = file.At(marked);
        string key = $"{rule.Id}|{file.Path}|{subject}";
        return new()
        {
            RuleId = rule.Id,
            Outcome = Outcome.Failed,
            Severity = rule.Severity,
            Confidence = rule.Confidence,
            Message = message,
            Kind = "dockerfile",
            Location = at,
            Subject = $"{file.Path}/{subject}",
            Excerpt = file.Excerpt(at),
            Fingerprint = Hash(key)[..32],
            LineHash = $"{Hash("line " + key)[..16]}:1",
        };
    }

    private static Finding LargeFinding(int number)
    {
        Finding model = Typical.Findings[number % 8];
        string path = string.Create(CultureInfo.InvariantCulture, $"services/service-{number / 8:0000}/Dockerfile");
        return model with
        {
            Location = model.Location with { Path = path },
            Subject = model.Subject.Replace(Api.Path, path, StringComparison.Ordinal),
            Fingerprint = Hash(string.Create(CultureInfo.InvariantCulture, $"large {number}"))[..32],
            Suppression = null,
            LossMicros = number,
        };
    }

    private static RuleTally Tally(RuleInfo rule, ImmutableArray<Finding> findings) => new(
        rule.Id,
        3,
        findings.Count(finding => finding.RuleId == rule.Id && finding.Outcome == Outcome.Failed),
        0,
        findings.Count(finding => finding.RuleId == rule.Id && finding.Outcome == Outcome.NotEvaluated),
        findings.Count(finding => finding.RuleId == rule.Id && finding.Outcome == Outcome.Error),
        Api.At("FROM node"));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
