using Auditor.Documents;
using Auditor.Documents.Yaml;

namespace Auditor.Sources.Inventories;

/// <summary>
/// Reads Ansible's YAML inventories: groups with <c>hosts</c>, <c>vars</c> and <c>children</c>
/// (https://docs.ansible.com/ansible/latest/collections/ansible/builtin/yaml_inventory.html).
/// </summary>
internal sealed class AnsibleYamlReader(SourceText text, YamlFile yaml)
{
    private const int MostDepth = 100;

    /// <summary>An alias stands for its node as often as it is written, so that a short text could say a great deal.</summary>
    private const int MostGroups = 20_000;

    private readonly AnsibleModel model = new();
    private int groups;

    public Inventory Read()
    {
        foreach (var problem in yaml.Problems) model.Problems.Add(problem);
        foreach (var document in yaml.Documents)
        {
            if (document is YamlMapping root) Groups(root, null, 0);
            else model.Problems.Error("no-inventory", "An inventory is a list \"hosts\" (our own form) or a mapping of groups (Ansible's).",
                document.Span);
        }

        return model.Resolved(text);
    }

    private void Groups(YamlMapping mapping, AnsibleGroup? parent, int depth)
    {
        if (depth > MostDepth || groups > MostGroups)
        {
            model.Problems.Error("too-deep", "There are more groups, or they are nested deeper, than is read.", mapping.Span);
            return;
        }

        foreach (var entry in mapping.Entries)
        {
            if (!HostWords.IsName(entry.Name)) model.Problems.Error("bad-group", $"{HostWords.Quoted(entry.Name)} is no name of a group.",
                entry.Key.Span);
            else if (model.Group(entry.Name, entry.Key.Span) is { } group) Group(group, entry, parent, depth);
        }
    }

    private void Group(AnsibleGroup group, YamlEntry entry, AnsibleGroup? parent, int depth)
    {
        groups++;
        if (parent is not null) model.AddChild(parent, group.Name, entry.Key.Span);
        if (IsEmpty(entry.Value)) return;
        if (entry.Value.Target is not YamlMapping parts)
        {
            model.Problems.Error("bad-group", $"The group {HostWords.Quoted(group.Name)} must be a mapping with hosts, vars or children.",
                entry.Value.Span);
            return;
        }

        foreach (var part in parts.Entries) Part(group, part, depth);
    }

    private void Part(AnsibleGroup group, YamlEntry part, int depth)
    {
        if (part.Name is not ("hosts" or "vars" or "children"))
            model.Problems.Error("bad-group", $"{HostWords.Quoted(part.Name)} cannot stand in a group: only hosts, vars and children can.",
                part.Key.Span);
        else if (part.Value.Target is YamlMapping mapping) Mapping(group, part.Name, mapping, depth);
        else if (part is { Name: "hosts", Value.Target: YamlScalar { IsNull: false } one }) model.AddHosts(one.Value, group, one.Span);
        else if (!IsEmpty(part.Value)) model.Problems.Error("bad-group", $"\"{part.Name}\" must be a mapping.", part.Value.Span);
    }

    private void Mapping(AnsibleGroup group, string part, YamlMapping mapping, int depth)
    {
        if (part == "children") Groups(mapping, group, depth + 1);
        else if (part == "vars") foreach (var entry in mapping.Entries) AnsibleModel.Set(group, entry.Name, Value(entry));
        else foreach (var entry in mapping.Entries) Host(group, entry);
    }

    private void Host(AnsibleGroup group, YamlEntry entry)
    {
        var names = model.AddHosts(entry.Name, group, entry.Key.Span);
        if (entry.Value.Target is YamlMapping variables)
        {
            var known = variables.Entries.Where(variable => AnsibleVariables.IsKnown(variable.Name)).ToList();
            foreach (var name in names) known.ForEach(variable => model.Set(name, variable.Name, Value(variable)));
        }
        else if (!IsEmpty(entry.Value)) model.Problems.Error("bad-host",
            $"The variables of {HostWords.Quoted(entry.Name)} must be a mapping.", entry.Value.Span);
    }

    private static AnsibleValue Value(YamlEntry entry) =>
        entry.Value.Target is YamlScalar { Tag: null } scalar ? AnsibleValue.Of(scalar.Value, scalar.Span)
            : new AnsibleValue(null, entry.Value.Span);

    private static bool IsEmpty(YamlNode node) => node.Target is null or YamlScalar { IsNull: true };
}
