using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Auditor.Documents;
using Auditor.Reports.Summary;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Sarif;

/// <summary>The checklist, with the verdict on every control, and the weaknesses (CWE) that the rules name.</summary>
internal sealed class SarifTaxonomies
{
    private const string CweName = "CWE";
    private const string CweGuid = "25f72d7e-8a92-459d-ad67-64853f788765";

    private readonly Utf8JsonWriter _json;
    private readonly Assessment _assessment;
    private readonly string _docs;
    private readonly ImmutableArray<string> _weaknesses;

    public SarifTaxonomies(Utf8JsonWriter json, Run run, IReadOnlyList<RuleInfo> rules, string docs)
    {
        (_json, _assessment, _docs) = (json, run.Assessment, docs);
        _weaknesses = [.. rules.SelectMany(Weaknesses).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private string ChecklistName => SarifNames.Pascal(_assessment.Profile);

    private string ChecklistGuid => NameGuid.Of("checklist", _assessment.Profile);

    public static IEnumerable<string> Weaknesses(RuleInfo rule) =>
        rule.References.Where(reference => reference.Kind == "cwe").Select(reference => ShownText.Of(reference.Value));

    public void WriteSupported() => _json.Objects("supportedTaxonomies", Components(), component =>
    {
        _json.WriteString("name", component.Name);
        _json.WriteNumber("index", component.Index);
        _json.WriteString("guid", component.Guid);
    });

    public void Write()
    {
        _json.WriteStartArray("taxonomies");
        _json.Object(WriteChecklist);
        if (!_weaknesses.IsEmpty)
            _json.Object(WriteWeaknesses);
        _json.WriteEndArray();
    }

    /// <summary>How a rule relates to the taxa.</summary>
    public void WriteRelationships(RuleInfo rule)
    {
        _json.WriteStartArray("relationships");
        foreach (string weakness in Weaknesses(rule))
            WriteRelationship(weakness, CweName, CweGuid, "relevant");
        foreach (ControlResult control in Controls(rule))
            WriteRelationship(control.Id, ChecklistName, ChecklistGuid, "superset");
        _json.WriteEndArray();
    }

    /// <summary>The taxa of a result: those of its rule.</summary>
    public void WriteTaxa(RuleInfo rule)
    {
        _json.WriteStartArray("taxa");
        foreach (string weakness in Weaknesses(rule))
            _json.Object(() => WriteReference(weakness, CweName, CweGuid));
        foreach (ControlResult control in Controls(rule))
            _json.Object(() => WriteReference(control.Id, ChecklistName, ChecklistGuid));
        _json.WriteEndArray();
    }

    private IEnumerable<ControlResult> Controls(RuleInfo rule) =>
        _assessment.Controls.Where(control => rule.Decides.Contains(control.Id));

    private IEnumerable<(string Name, int Index, string Guid)> Components()
    {
        yield return (ChecklistName, 0, ChecklistGuid);
        if (!_weaknesses.IsEmpty)
            yield return (CweName, 1, CweGuid);
    }

    private void WriteRelationship(string id, string name, string guid, string kind) => _json.Object(() =>
    {
        _json.Object("target", () => WriteReference(id, name, guid));
        _json.Strings("kinds", [kind]);
    });

    private void WriteReference(string id, string name, string guid)
    {
        _json.WriteString("id", id);
        _json.WriteNumber("index", IndexOf(id, name));
        _json.Object("toolComponent", () =>
        {
            _json.WriteString("name", name);
            _json.WriteString("guid", guid);
        });
    }

    private int IndexOf(string id, string name)
    {
        if (name == CweName)
            return _weaknesses.IndexOf(id);
        for (int at = 0; at < _assessment.Controls.Length; at++)
        {
            if (_assessment.Controls[at].Id == id)
                return at;
        }
        return -1;
    }

    private void WriteChecklist()
    {
        _json.WriteString("guid", ChecklistGuid);
        _json.WriteString("name", ChecklistName);
        _json.WriteString("fullName", $"Auditor checklist {_assessment.Identity}");
        _json.WriteString("version", Version());
        _json.WriteString("organization", "Auditor");
        _json.WriteString("informationUri", _docs + "checklist");
        _json.WriteBoolean("isComprehensive", true);
        _json.WriteString("language", "en-US");
        _json.Message("shortDescription", "What a system has to meet before it goes live.");
        _json.Objects("taxa", _assessment.Controls, WriteControl);
    }

    /// <summary>The part of <c>go-live@1/repo</c> between at sign and slash.</summary>
    private string Version()
    {
        int at = _assessment.Identity.IndexOf('@', StringComparison.Ordinal);
        string tail = _assessment.Identity[(at + 1)..];
        int slash = tail.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? tail : tail[..slash];
    }

    private void WriteControl(ControlResult control)
    {
        string title = SarifNames.Sentence(ShownText.Of(control.Title));
        _json.WriteString("id", control.Id);
        _json.WriteString("name", SarifNames.Pascal(control.Id));
        _json.Message("shortDescription", title);
        _json.Message("fullDescription", title);
        _json.Message("help", title);
        _json.WriteString("helpUri", $"{_docs}checklist/{SarifNames.Uri(control.Id)}");
        _json.Object("properties", () => _json.Object("auditor", () => WriteVerdict(control)));
    }

    private void WriteVerdict(ControlResult control)
    {
        _json.WriteString("section", control.Section);
        _json.WriteBoolean("blocker", control.IsBlocker);
        _json.WriteNumber("weight", control.Weight);
        _json.WriteString("verdict", Words.Of(control.Verdict).Replace(' ', '-'));
        _json.WriteString("because", ShownText.Of(control.Because));
        _json.WriteNumber("loss", control.LossMicros / 1_000_000m);
        _json.WriteBoolean("waived", control.IsWaived);
        _json.OptionalString("attestedBy", control.AttestedBy);
        _json.OptionalString("attestedUntil", control.AttestedUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private void WriteWeaknesses()
    {
        _json.WriteString("guid", CweGuid);
        _json.WriteString("name", CweName);
        _json.WriteString("organization", "MITRE");
        _json.WriteString("version", "4.18");
        _json.WriteString("informationUri", _docs + "cwe");
        _json.WriteBoolean("isComprehensive", false);
        _json.WriteString("language", "en-US");
        _json.Message("shortDescription", "The MITRE Common Weakness Enumeration.");
        _json.Objects("taxa", _weaknesses, weakness =>
        {
            _json.WriteString("id", weakness);
            _json.Message("shortDescription", $"CWE-{weakness}.");
        });
    }
}
