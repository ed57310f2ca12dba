using System.Collections.Immutable;
using System.Globalization;
using Auditor.Documents;
using Auditor.Documents.Yaml;
using Auditor.Rules.Checklists;
using Auditor.Rules.Files;
using Auditor.Rules.Model;

namespace Auditor.Rules.Configuration;

/// <summary>
/// Reads <c>auditor.yml</c> strictly: an unknown key, rule, setting or control is an error at its line and column,
/// because a misspelt exception would otherwise silently not hold.
/// </summary>
public sealed class ConfigurationReader
{
    private readonly ConfigurationContext context;
    private readonly FileErrors errors;

    private ConfigurationReader(ConfigurationContext context, FileErrors errors)
    {
        this.context = context;
        this.errors = errors;
    }

    public static ConfigurationResult Read(SourceText text, ConfigurationContext context)
    {
        var errors = new FileErrors(text);
        var file = YamlReader.Read(text, 0);
        foreach (var problem in file.Problems) errors.Add(problem.Span.Start, problem.Message);
        if (errors.Any || file.Documents.IsEmpty) return new ConfigurationResult(AuditorConfiguration.None, errors.Sorted());
        var configuration = new ConfigurationReader(context, errors).Configuration(file.Documents[0]);
        if (file.Documents.Length > 1) errors.Add(file.Documents[1], "a configuration is one document");
        return new ConfigurationResult(configuration, errors.Sorted());
    }

    private AuditorConfiguration Configuration(YamlNode root)
    {
        if (root is YamlScalar { IsNull: true } || FieldReader.Of(root, "the configuration", errors) is not { } fields) return AuditorConfiguration.None;
        fields.Allow("profile", "fail-on", "include", "exclude", "versions", "rules", "overrides", "waivers", "attestations");
        return new AuditorConfiguration
        {
            Profile = Profile(fields),
            FailOn = FailOn(fields),
            Include = [.. fields.TextOrTexts("include").Select(text => text.Value)],
            Exclude = [.. fields.TextOrTexts("exclude").Select(text => text.Value)],
            Versions = Versions(fields),
            Rules = Rules(fields),
            Overrides = [.. Entries(fields, "overrides").Select(Override)],
            Waivers = [.. Entries(fields, "waivers").Select(Waiver)],
            Attestations = [.. Entries(fields, "attestations").Select(Attestation)],
        };
    }

    private string Profile(FieldReader fields)
    {
        if (fields.Text("profile") is not { } text) return Profiles.GoLive;
        if (!Profiles.Names.Contains(text.Value)) errors.Add(text, Wording.Unknown("profile", text.Value, Profiles.Names));
        return text.Value;
    }

    private static Severity? FailOn(FieldReader fields) => fields.Choice<Severity>("fail-on");

    private ImmutableDictionary<string, string> Versions(FieldReader fields)
    {
        var none = ImmutableDictionary<string, string>.Empty;
        if (fields.Node("versions") is not { } node || FieldReader.Of(node, "\"versions\"", errors) is not { } versions) return none;
        versions.Allow("nginx");
        if (versions.Text("nginx") is not { } text) return none;
        if (IsVersion(text.Value)) return none.Add("nginx", text.Value);
        errors.Add(text, "a version is two or three numbers with dots: 1.26 or 1.26.3");
        return none;
    }

    private static bool IsVersion(string text) =>
        text.Split('.') is { Length: 2 or 3 } parts && parts.All(part => part.Length is > 0 and < 5 && part.All(char.IsAsciiDigit));

    private IEnumerable<FieldReader> Entries(FieldReader fields, string key) =>
        fields.Items(key).Select(item => FieldReader.Of(item, $"an item of \"{key}\"", errors)).OfType<FieldReader>();

    private PathOverride Override(FieldReader fields)
    {
        fields.Allow("paths", "rules");
        fields.Require("paths", "rules");
        ImmutableArray<string> paths = [.. fields.TextOrTexts("paths").Select(text => text.Value)];
        if (fields.Node("paths") is { Target: YamlSequence { Items.IsEmpty: true } } list) errors.Add(list, "\"paths\" is empty");
        return new PathOverride(paths, Rules(fields));
    }

    private ImmutableArray<RuleChoice> Rules(FieldReader fields)
    {
        if (fields.Node("rules") is not { } node || node.Target is YamlScalar { IsNull: true }) return [];
        return FieldReader.Of(node, "\"rules\"", errors) is { } rules ? [.. rules.Mapping.Entries.Select(Choice)] : [];
    }

    private RuleChoice Choice(YamlEntry entry)
    {
        CheckRule(entry);
        var plain = new RuleChoice(entry.Name, null, null, ImmutableDictionary<string, string>.Empty);
        if (entry.Value.Target is YamlScalar word) return Switched(plain, word);
        if (FieldReader.Of(entry.Value, $"\"{entry.Name}\"", errors) is not { } fields) return plain;
        fields.Allow("enabled", "severity", "settings");
        return plain with
        {
            IsOn = fields.Has("enabled") ? fields.Flag("enabled") : null,
            Severity = fields.Text("severity") is { } severity ? fields.ChoiceOf<Severity>(severity, "severity") : null,
            Settings = Settings(entry.Name, fields),
        };
    }

    private RuleChoice Switched(RuleChoice choice, YamlScalar word)
    {
        if (word.Value is "on" or "off") return choice with { IsOn = word.Value == "on" };
        if (Choices<Severity>.Of(word.Value) is { } severity) return choice with { IsOn = true, Severity = severity };
        errors.Add(word, $"a rule is on, off, a severity ({string.Join(", ", Choices<Severity>.Words)}) or a mapping of enabled, severity and settings");
        return choice;
    }

    private void CheckRule(YamlEntry entry)
    {
        var choice = new RuleChoice(entry.Name, null, null, ImmutableDictionary<string, string>.Empty);
        if (context.Rules.Any(rule => choice.Covers(rule.Info.Id))) return;
        errors.Add(entry.Key, Wording.Unknown("rule", entry.Name, context.Rules.Select(rule => rule.Info.Id)));
    }

    private ImmutableDictionary<string, string> Settings(string rule, FieldReader fields)
    {
        if (fields.Node("settings") is not { } node || FieldReader.Of(node, "\"settings\"", errors) is not { } settings)
            return ImmutableDictionary<string, string>.Empty;
        var known = context.Rules.FirstOrDefault(compiled => compiled.Info.Id == rule)?.Settings.Select(setting => setting.Name).ToList() ?? [];
        settings.Allow([.. known]);
        return settings.Mapping.Entries
            .Select(entry => (entry.Name, Value: settings.Text(entry.Name)?.Value))
            .Where(setting => setting.Value is not null)
            .DistinctBy(setting => setting.Name)
            .ToImmutableDictionary(setting => setting.Name, setting => setting.Value ?? "");
    }

    private Waiver Waiver(FieldReader fields)
    {
        fields.Allow("control", "by", "reason", "until");
        fields.Require("control", "by", "reason", "until");
        return new Waiver(Control(fields), Line(fields, "by"), Line(fields, "reason"), Date(fields, "until"));
    }

    private Attestation Attestation(FieldReader fields)
    {
        fields.Allow("control", "by", "on", "statement", "evidence", "expires", "findings");
        fields.Require("control", "by", "on", "statement", "evidence", "expires");
        var (given, expires) = (Date(fields, "on"), Date(fields, "expires"));
        CheckTerm(fields, given, expires);
        return new Attestation(Control(fields), Line(fields, "by"), given, Line(fields, "statement"), Line(fields, "evidence"), expires)
        {
            Findings = [.. fields.TextOrTexts("findings").Select(text => text.Value)],
        };
    }

    private void CheckTerm(FieldReader fields, DateOnly given, DateOnly expires)
    {
        if (given == default || expires == default || fields.Node("expires") is not { } node) return;
        if (expires < given) errors.Add(node, "\"expires\" is before \"on\"");
        else if (given.Year < DateOnly.MaxValue.Year && expires > given.AddYears(1)) errors.Add(node, "an attestation holds for a year at most");
    }

    private static string Line(FieldReader fields, string key) => fields.Line(key) ?? "";

    private string Control(FieldReader fields)
    {
        if (fields.Text("control") is not { } text) return "";
        if (!context.Controls.Contains(text.Value)) errors.Add(text, Wording.Unknown("control", text.Value, context.Controls));
        return text.Value;
    }

    private DateOnly Date(FieldReader fields, string key)
    {
        if (fields.Text(key) is not { } text) return default;
        if (DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        errors.Add(text, $"\"{key}\" must be a date of the form 2027-01-31");
        return default;
    }
}
