using Auditor.Documents;
using Auditor.Documents.Yaml;

namespace Auditor.Sources.Inventories;

/// <summary>
/// Reads an inventory: <c>hosts.yml</c> of our own (a list <c>hosts</c>), or Ansible's in YAML (groups) and INI. As with Ansible the ending
/// of the name tells YAML from INI.
/// Pure; never throws on text.
/// </summary>
public static class InventoryReader
{
    public static Inventory Read(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Text.StartsWith("#!", StringComparison.Ordinal)) return Script(text);
        if (!text.Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
            && !text.Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
            return new AnsibleIniReader(text).Read();
        var yaml = YamlReader.Read(text, 0);
        return yaml.Documents is [YamlMapping root, ..] && IsOurs(root) ? new HostsFileReader(text, yaml).Read(root)
            : new AnsibleYamlReader(text, yaml).Read();
    }

    /// <summary>In Ansible's form the first level names groups, each of them a mapping.</summary>
    private static bool IsOurs(YamlMapping root) =>
        root["hosts"] is YamlSequence || root.Entry("defaults")?.Value.Target is YamlMapping { } defaults && defaults["hosts"] is null;

    private static Inventory Script(SourceText text) => new(
        text, [], [new ParseProblem("script",
            "This is a script; an inventory is read, never run. Save its output in YAML: ansible-inventory --list --yaml.",
            new SourceSpan(0, 0, 2))]);
}
