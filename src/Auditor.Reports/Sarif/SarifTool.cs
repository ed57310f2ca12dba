using System.Text.Json;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Sarif;

/// <summary>Writes the tool: one driver that holds all rules, because every consumer reads those.</summary>
internal sealed class SarifTool(Utf8JsonWriter json, Run run, ReportOptions options)
{
    public void Write(SarifRules rules, SarifTaxonomies taxonomies, SarifInvocation invocation) =>
        json.Object("tool", () => json.Object("driver", () =>
        {
            WriteIdentity();
            taxonomies.WriteSupported();
            invocation.WriteDescriptors(options.DocsBaseUri);
            rules.Write();
        }));

    private void WriteIdentity()
    {
        json.WriteString("guid", NameGuid.Of("tool", "Auditor"));
        json.WriteString("name", "Auditor");
        json.WriteString("fullName", $"Auditor {run.ToolVersion} production-readiness analyzer");
        json.WriteString("organization", "Auditor");
        json.WriteString("version", run.ToolVersion);
        json.WriteString("semanticVersion", run.ToolVersion);
        json.WriteString("informationUri", options.DocsBaseUri);
        json.WriteString("language", "en-US");
        json.Message("shortDescription", "Production-readiness audit analyzer.");
        json.Message("fullDescription", "Checks configuration and code against a go-live checklist.");
    }
}
