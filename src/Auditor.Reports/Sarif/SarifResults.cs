using System.Text.Json;
using Auditor.Documents;
using Auditor.Reports.Summary;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Sarif;

/// <summary>Writes results: failures as <c>fail</c>, unjudged and broken subjects as <c>open</c>, accepted failures with their suppression.</summary>
internal sealed class SarifResults(
    Utf8JsonWriter json,
    Run run,
    RunSummary summary,
    SarifRules rules,
    SarifTaxonomies taxonomies,
    SarifLocations locations)
{
    public void Write(IEnumerable<Finding> findings) => json.Objects("results", findings, WriteResult);

    private void WriteResult(Finding finding)
    {
        RuleInfo rule = summary.Rule(finding);
        bool failed = finding.Outcome == Outcome.Failed;
        json.WriteString("ruleId", rule.Id);
        json.WriteNumber("ruleIndex", rules.IndexOf(rule));
        json.WriteString("guid", NameGuid.Of("result", run.Id, finding.RuleId, finding.Fingerprint, failed ? "fail" : "open"));
        json.WriteString("correlationGuid", NameGuid.Of("finding", finding.RuleId, finding.Fingerprint));
        json.WriteString("kind", failed ? SarifRules.Fail : SarifRules.Open);
        json.WriteString("level", failed ? SarifNames.Level(finding.Severity) : "none");
        WriteMessage(finding, rule, failed ? SarifRules.Fail : SarifRules.Open);
        locations.Write(finding);
        locations.WriteRelated(finding.Related);
        WriteFingerprints(finding);
        if (failed)
            json.WriteNumber("rank", SarifNames.Rank(finding.Severity));
        taxonomies.WriteTaxa(rule);
        WriteSuppression(finding);
        WriteFix(finding.Fix);
        json.Object("properties", () => json.Object("auditor", () => WriteProperties(finding)));
    }

    private void WriteMessage(Finding finding, RuleInfo rule, string id) => json.Object("message", () =>
    {
        string argument = ShownText.Of(finding.Message).TrimEnd('.');
        json.WriteString("text", SarifRules.Formatted(rule, id, argument));
        json.WriteString("id", id);
        json.Strings("arguments", [argument]);
    });

    private void WriteFingerprints(Finding finding) => json.Object("partialFingerprints", () =>
    {
        json.WriteString("primaryLocationLineHash", finding.LineHash);
        json.WriteString("auditorFinding/v1", finding.Fingerprint);
    });

    private void WriteProperties(Finding finding)
    {
        json.WriteString("severity", Words.Of(finding.Severity));
        json.WriteString("confidence", Words.Of(finding.Confidence));
        json.WriteString("outcome", finding.Outcome switch { Outcome.Failed => "failed", Outcome.Error => "error", _ => "not-evaluated" });
        json.WriteString("kind", finding.Kind);
        json.WriteNumber("loss", finding.LossMicros / 1_000_000m);
    }

    private void WriteSuppression(Finding finding)
    {
        if (finding.Suppression is not { } suppression)
            return;
        json.Objects("suppressions", [suppression], _ =>
        {
            json.WriteString("kind", suppression.Kind == SuppressionKind.Comment ? "inSource" : "external");
            json.WriteString("status", "accepted");
            json.WriteString("guid", NameGuid.Of("suppression", finding.RuleId, finding.Fingerprint));
            json.WriteString("justification", ShownText.Of(suppression.Reason));
            if (suppression.Location is { } location)
                json.Object("location", () => locations.Physical(location));
            json.Object("properties", () => json.Object("auditor", () => WriteTerms(suppression)));
        });
    }

    private void WriteTerms(Suppression suppression)
    {
        json.OptionalString("expires", suppression.Until is { } until ? Words.Date(until) : null);
        json.OptionalString("by", suppression.Owner);
    }

    private void WriteFix(ProposedFix? fix)
    {
        if (fix is null || fix.Edits.IsEmpty)
            return;
        json.Objects("fixes", [fix], _ =>
        {
            json.Message("description", SarifNames.Sentence(ShownText.Of(fix.Title)));
            json.Objects("artifactChanges", fix.Edits.GroupBy(edit => edit.Location.Path), WriteChange);
            json.Object("properties", () => json.Object("auditor", () => json.WriteString("applicability", SarifNames.Fix(fix.Safety))));
        });
    }

    private void WriteChange(IGrouping<string, FileEdit> file)
    {
        locations.Artifact(file.Key);
        json.Objects("replacements", file, edit =>
        {
            SarifRegion.Of(edit.Location).Write(json, "deletedRegion", snippet: null);
            json.Message("insertedContent", edit.NewText);
        });
    }
}
