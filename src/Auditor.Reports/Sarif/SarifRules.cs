using System.Text.Json;
using Auditor.Documents;
using Auditor.Reports.Summary;
using Auditor.Rules.Model;

namespace Auditor.Reports.Sarif;

/// <summary>Writes the rules that have results, with all that a reader of an alert needs: why, how to mend, where it is written.</summary>
internal sealed class SarifRules(Utf8JsonWriter json, IReadOnlyList<RuleInfo> rules, SarifTaxonomies taxonomies, string docs)
{
    public const string Fail = "fail";
    public const string Open = "open";

    private readonly Dictionary<string, int> _indexes = rules
        .Select((rule, index) => (rule.Id, index))
        .ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);

    /// <summary>What a message string gives for one argument; braces of the title come out single again.</summary>
    public static string Formatted(RuleInfo rule, string id, string argument) => Template(rule, id)
        .Replace("{{", "\u0001", StringComparison.Ordinal)
        .Replace("}}", "\u0002", StringComparison.Ordinal)
        .Replace("{0}", argument, StringComparison.Ordinal)
        .Replace('\u0001', '{')
        .Replace('\u0002', '}');

    public int IndexOf(RuleInfo rule) => _indexes[rule.Id];

    public void Write() => json.Objects("rules", rules, WriteRule);

    private static string Template(RuleInfo rule, string id)
    {
        string title = SarifNames.Literal(ShownText.Of(rule.Title).TrimEnd('.'));
        return id == Open ? $"{title}: not judged, '{{0}}'." : $"{title}: '{{0}}'.";
    }

    private void WriteRule(RuleInfo rule)
    {
        json.WriteString("id", rule.Id);
        json.WriteString("name", SarifNames.Pascal(rule.Id));
        json.Message("shortDescription", SarifNames.Sentence(ShownText.Of(rule.Title)));
        json.Message("fullDescription", SarifNames.Sentence(ShownText.Of(rule.Why)));
        json.Object("messageStrings", () =>
        {
            json.Message(Fail, Template(rule, Fail));
            json.Message(Open, Template(rule, Open));
        });
        json.Object("defaultConfiguration", () => WriteConfiguration(rule));
        json.WriteString("helpUri", $"{docs}rules/{SarifNames.Uri(rule.Id)}");
        json.Object("help", () => WriteHelp(rule));
        taxonomies.WriteRelationships(rule);
        json.Object("properties", () => WriteProperties(rule));
    }

    private void WriteConfiguration(RuleInfo rule)
    {
        json.WriteBoolean("enabled", !rule.IsOptIn);
        json.WriteString("level", SarifNames.Level(rule.Severity));
        json.WriteNumber("rank", SarifNames.Rank(rule.Severity));
    }

    private void WriteHelp(RuleInfo rule)
    {
        RuleHelp help = new(rule);
        json.WriteString("text", help.Text());
        json.WriteString("markdown", help.Markdown());
    }

    private void WriteProperties(RuleInfo rule)
    {
        IEnumerable<string> weaknesses = SarifTaxonomies.Weaknesses(rule).Take(7).Select(number => $"external/cwe/cwe-{number}");
        json.Strings("tags", ["security", "production-readiness", rule.Pack, .. weaknesses]);
        json.WriteString("precision", SarifNames.Precision(rule.Confidence));
        json.WriteString("problem.severity", SarifNames.Problem(rule.Severity));
        json.WriteString("security-severity", SarifNames.SecuritySeverity(rule.Severity));
        json.Object("auditor", () =>
        {
            json.WriteString("pack", rule.Pack);
            json.WriteString("severity", Words.Of(rule.Severity));
            json.WriteString("fix", SarifNames.Fix(rule.FixSafety));
            json.Strings("controls", rule.Decides);
        });
    }
}
