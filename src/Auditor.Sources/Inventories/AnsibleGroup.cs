namespace Auditor.Sources.Inventories;

/// <summary>A group of an Ansible inventory as it is being read.</summary>
internal sealed class AnsibleGroup(string name)
{
    public string Name => name;

    public Dictionary<string, AnsibleValue> Variables { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Hosts { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Children { get; } = new(StringComparer.Ordinal);
}
