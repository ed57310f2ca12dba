using System.Text.Json;
using Auditor.Documents;
using Auditor.Reports.Summary;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Sarif;

/// <summary>How the audit was called, how it ended, and what it could not look at.</summary>
internal sealed class SarifInvocation(Utf8JsonWriter json, Run run, RunSummary summary, SarifRules rules, SarifLocations locations)
{
    private static readonly (string Id, string Name, string Text, string Help, string Level)[] Descriptors =
    [
        ("AUD9001", "FileNotAudited", "A file could not be audited.", "Mend the file, or exclude it with a reason.", "error"),
        ("AUD9002", "FileOdd", "A file is odd but was understood.", "Look at the file.", "warning"),
        ("AUD9003", "SubjectNotJudged", "A rule had no data to judge a subject.", "Give the value that is missing.", "warning"),
        ("AUD9004", "RuleFailed", "A rule failed on a subject.", "Report the rule, its message and the file.", "error"),
    ];

    public void WriteDescriptors(string docs) => json.Objects("notifications", Descriptors, descriptor =>
    {
        json.WriteString("id", descriptor.Id);
        json.WriteString("name", descriptor.Name);
        json.Message("shortDescription", descriptor.Text);
        json.Message("fullDescription", descriptor.Text);
        json.Message("help", descriptor.Help);
        json.WriteString("helpUri", $"{docs}notifications/{descriptor.Id}");
        json.Object("defaultConfiguration", () => json.WriteString("level", descriptor.Level));
    });

    /// <summary>The execution succeeds even when the gate fails: the exit code says that, and a failed execution would hide the results.</summary>
    public void Write(ReportOptions options, bool withUnjudged) => json.Objects("invocations", [options], _ =>
    {
        json.WriteString("commandLine", options.CommandLine);
        json.WriteNumber("exitCode", options.ExitCode);
        json.WriteString("exitCodeDescription", Meaning(options.ExitCode));
        json.WriteBoolean("executionSuccessful", true);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (AuditProblem problem in run.Problems)
            json.Object(() => WriteProblem(problem));
        foreach (Finding finding in withUnjudged ? summary.Unjudged : [])
            json.Object(() => WriteUnjudged(finding));
        json.WriteEndArray();
    });

    private static string Meaning(int exitCode) => exitCode switch
    {
        0 => "The gate passed.",
        1 => "There are findings at or above the chosen severity.",
        2 => "A blocker is not met.",
        3 => "There was nothing to audit.",
        4 => "The audit is incomplete, or the gate failed for what is unknown.",
        _ => "The audit could not be made.",
    };

    private void WriteProblem(AuditProblem problem)
    {
        Descriptor(problem.Severity == ProblemSeverity.Error ? 0 : 1);
        json.Message("message", ShownText.Of($"{Words.Of(problem)}: {problem.Message}"));
        json.Objects("locations", [problem], _ => json.Object("physicalLocation", () =>
        {
            locations.Artifact(problem.Path);
            if (problem.Position is { } at)
                new SarifRegion(at.Line, at.Utf16Column, at.Line, at.Utf16Column).Write(json, "region", snippet: null);
        }));
    }

    private void WriteUnjudged(Finding finding)
    {
        Descriptor(finding.Outcome == Outcome.Error ? 3 : 2);
        json.Message("message", ShownText.Of($"{Words.Of(finding.Location)}: {finding.Message}"));
        RuleInfo rule = summary.Rule(finding);
        json.Object("associatedRule", () =>
        {
            json.WriteString("id", rule.Id);
            json.WriteNumber("index", rules.IndexOf(rule));
        });
        json.Objects("locations", [finding.Location], locations.Physical);
    }

    private void Descriptor(int index)
    {
        json.Object("descriptor", () =>
        {
            json.WriteString("id", Descriptors[index].Id);
            json.WriteNumber("index", index);
        });
        json.WriteString("level", Descriptors[index].Level);
    }
}
