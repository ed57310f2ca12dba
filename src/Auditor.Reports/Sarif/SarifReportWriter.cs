using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Auditor.Documents;
using Auditor.Reports.Json;
using Auditor.Reports.Summary;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Sarif;

/// <summary>
/// SARIF 2.1.0 (OASIS, errata 01), one run. The GitHub profile has open failures only, the worst first, as its service stores a
/// limited number.
/// </summary>
internal sealed class SarifReportWriter(SarifProfile profile) : IReportWriter
{
    /// <summary>GitHub takes this many results of a run.</summary>
    private const int GitHubResults = 25_000;

    public string Format => profile == SarifProfile.Full ? "sarif" : "sarif-github";

    public void Write(Run run, TextWriter output, ReportOptions options)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = SafeJson.Encoder }))
            json.Object(() => WriteLog(json, run, options));
        output.Write(Encoding.UTF8.GetString(bytes.WrittenSpan));
        output.Write('\n');
    }

    private void WriteLog(Utf8JsonWriter json, Run run, ReportOptions options)
    {
        json.WriteString("$schema", "https://schemastore.azurewebsites.net/schemas/json/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.Objects("runs", [run], _ => WriteRun(json, run, options));
    }

    private void WriteRun(Utf8JsonWriter json, Run run, ReportOptions options)
    {
        RunSummary summary = new(run);
        ImmutableArray<Finding> findings = Shown(run, summary);
        ImmutableArray<RuleInfo> used = RulesOf(run, summary, findings);
        SarifTaxonomies taxonomies = new(json, run, used, options.DocsBaseUri);
        SarifRules rules = new(json, used, taxonomies, options.DocsBaseUri);
        SarifLocations locations = new(json, run);
        SarifInvocation invocation = new(json, run, summary, rules, locations);
        SarifTool tool = new(json, run, options);
        tool.Write(rules, taxonomies, invocation);
        taxonomies.Write();
        WriteCircumstances(json, run, options);
        invocation.Write(options, withUnjudged: profile == SarifProfile.Full);
        WriteArtifacts(json, run);
        new SarifResults(json, run, summary, rules, taxonomies, locations).Write(findings);
        json.Object("properties", () => json.Object("auditor", () => WriteVerdict(json, run)));
    }

    private ImmutableArray<Finding> Shown(Run run, RunSummary summary) =>
        profile == SarifProfile.Full ? run.Findings : [.. summary.Active.Take(GitHubResults)];

    /// <summary>The rules that have results; of a run without any, all that were asked (SARIF2012 wants rules).</summary>
    private static ImmutableArray<RuleInfo> RulesOf(Run run, RunSummary summary, ImmutableArray<Finding> findings) =>
        findings.IsEmpty
            ? run.Rules
            : [.. findings.Select(summary.Rule).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    private static void WriteCircumstances(Utf8JsonWriter json, Run run, ReportOptions options)
    {
        json.WriteString("language", "en-US");
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteString("defaultEncoding", "utf-8");
        json.Strings("newlineSequences", ["\r\n", "\n"]);
        json.Strings("redactionTokens", ["[REDACTED]"]);
        string time = run.AsOf.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        json.Object("automationDetails", () => json.WriteString("id", $"auditor/{string.Join('+', run.Assessment.Scope)}/{time}"));
        json.Object("originalUriBaseIds", () => json.Object(SarifLocations.Root, () =>
        {
            json.OptionalString("uri", options.TargetUri);
            json.Message("description", "The root of what was audited.");
        }));
        WriteProvenance(json, run, options);
    }

    private static void WriteProvenance(Utf8JsonWriter json, Run run, ReportOptions options)
    {
        if (run.Commit is null || options.RepositoryUri is null)
            return;
        json.Objects("versionControlProvenance", [run], _ =>
        {
            json.WriteString("repositoryUri", options.RepositoryUri);
            json.WriteString("revisionId", run.Commit);
            json.OptionalString("branch", run.Branch);
            json.Object("mappedTo", () => json.WriteString("uriBaseId", SarifLocations.Root));
        });
    }

    /// <summary>The audited files by hash, and the verdict in words for viewers that show artifacts but no properties.</summary>
    private static void WriteArtifacts(Utf8JsonWriter json, Run run)
    {
        json.WriteStartArray("artifacts");
        foreach (AuditedArtifact artifact in run.Artifacts)
            json.Object(() => WriteArtifact(json, artifact));
        json.Object(() =>
        {
            json.Object("location", () => WriteLocation(json, ".auditor/verdict.txt"));
            json.Message("description", "The verdict in words; it stands here only, no such file is written.");
            json.Object("contents", () => json.WriteString("text", VerdictText.Of(run)));
            json.Strings("roles", ["memoryContents"]);
            json.WriteString("mimeType", "text/plain");
        });
        json.WriteEndArray();
    }

    private static void WriteArtifact(Utf8JsonWriter json, AuditedArtifact artifact)
    {
        json.Object("location", () => WriteLocation(json, artifact.Path));
        json.Strings("roles", ["analysisTarget"]);
        json.Object("hashes", () => json.WriteString("sha-256", artifact.Hash));
        json.Object("properties", () => json.Object("auditor", () => json.WriteString("kind", artifact.Kind)));
    }

    private static void WriteLocation(Utf8JsonWriter json, string path)
    {
        json.WriteString("uri", SarifNames.Uri(path));
        json.WriteString("uriBaseId", SarifLocations.Root);
    }

    private static void WriteVerdict(Utf8JsonWriter json, Run run)
    {
        json.WriteString("runId", run.Id);
        json.WriteString("digest", run.Digest);
        json.WriteString("gate", Words.Of(run.Assessment));
        json.WriteNumber("score", run.Assessment.Score);
        json.WriteString("grade", run.Assessment.Grade.ToString());
        json.WriteNumber("coverage", run.Assessment.CoverageMicros / 1_000_000m);
        json.WriteString("identity", run.Assessment.Identity);
        json.Strings("reasons", run.Assessment.GateReasons.Select(ShownText.Of));
    }
}
