using System.Collections.Immutable;
using Auditor.Documents.Yaml;
using Auditor.Rules.Files;

namespace Auditor.Rules.Packs.Files;

/// <summary>Reads <c>settings:</c> and <c>values:</c>, which name the variables of a rule.</summary>
internal sealed class SettingReader(FieldReader fields, FileErrors errors)
{
    /// <summary>The variable that every rule has: the run's date.</summary>
    public const string Today = "today";

    public ImmutableArray<RuleSetting> Settings()
    {
        if (fields.Node("settings") is not { } node || FieldReader.Of(node, "\"settings\"", errors) is not { } settings) return [];
        return [.. settings.Mapping.Entries.Select(Setting).OfType<RuleSetting>()];
    }

    /// <summary>The names that a coded rule gives values to.</summary>
    public ImmutableArray<string> Values(ImmutableArray<RuleSetting> settings)
    {
        var known = settings.Select(setting => setting.Name).ToHashSet(StringComparer.Ordinal);
        var values = fields.Texts("values");
        foreach (var scalar in values)
        {
            CheckName(scalar, scalar.Value);
            if (!known.Add(scalar.Value)) errors.Add(scalar, $"\"{Wording.Short(scalar.Value)}\" is named twice");
        }

        return [.. values.Select(scalar => scalar.Value)];
    }

    private RuleSetting? Setting(YamlEntry entry)
    {
        CheckName(entry.Key, entry.Name);
        if (FieldReader.Of(entry.Value, $"the setting \"{Wording.Short(entry.Name)}\"", errors) is not { } setting) return null;
        setting.Allow("default", "about");
        setting.Require("default", "about");
        return setting.AnyText("default") is { } value && setting.Line("about") is { } about ? new RuleSetting(entry.Name, value.Value, about) : null;
    }

    private void CheckName(YamlNode node, string name)
    {
        if (name == Today) errors.Add(node, "\"today\" is the run's date and cannot be set");
        else if (!RuleId.IsName(name)) errors.Add(node, $"\"{Wording.Short(name)}\" must be lower-case letters, digits and hyphens");
    }
}
