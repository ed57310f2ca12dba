using System.Collections.Immutable;
using System.Globalization;
using Auditor.Documents;

namespace Auditor.Sources.Inventories;

/// <summary>
/// Groups, hosts and variables of an Ansible inventory in either form, and what they come to for each host: its own variables win over
/// those of its groups, a group's over those
/// of the groups above it; of groups at one depth the last by name wins. Only the variables of the connection are read.
/// </summary>
internal sealed class AnsibleModel
{
    /// <summary>Groups of groups are followed this far.</summary>
    private const int MostDepth = 100;

    /// <summary>Hosts are counted in each group that names them, and groups in each that they are a child of: whatever is written costs no
    /// more than this.</summary>
    private const int MostEntries = 200_000, MostChildren = 10_000;

    private readonly Dictionary<string, AnsibleGroup> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, AnsibleValue>> hosts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceSpan> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<(int Depth, AnsibleGroup Group)>> above = new(StringComparer.Ordinal);

    private int entries;
    private int children;

    public InventoryProblems Problems { get; } = new();

    /// <summary>The group, made where there is none yet; null when there are too many.</summary>
    public AnsibleGroup? Group(string name, SourceSpan span)
    {
        if (groups.TryGetValue(name, out var group)) return group;
        if (groups.Count < Inventory.MostGroups) return groups[name] = new AnsibleGroup(name);
        Problems.Error("too-many-groups", $"More than {Inventory.MostGroups} groups are not read.", span);
        return null;
    }

    /// <summary>Adds the hosts that a name with ranges stands for.</summary>
    public IReadOnlyList<string> AddHosts(string pattern, AnsibleGroup? group, SourceSpan span)
    {
        if (entries >= MostEntries) return TooMuch(span);
        var names = HostRange.Expand(pattern, Inventory.MostHosts, out var mistake);
        if (mistake is not null) Problems.Error("bad-range", mistake, span);
        entries += names.Count + 1;
        foreach (var name in names)
        {
            if (!hosts.ContainsKey(name) && !TryAdd(name, span)) return [];
            group?.Hosts.Add(name);
        }

        return names;
    }

    public void AddChild(AnsibleGroup? parent, string name, SourceSpan span)
    {
        if (Group(name, span) is null || parent is null || !parent.Children.Add(name) || ++children <= MostChildren) return;
        parent.Children.Remove(name);
        TooMuch(span);
    }

    public void Set(string host, string variable, AnsibleValue value)
    {
        if (hosts.TryGetValue(host, out var variables) && AnsibleVariables.IsKnown(variable)) variables[variable] = value;
    }

    public static void Set(AnsibleGroup? group, string variable, AnsibleValue value)
    {
        if (group is not null && AnsibleVariables.IsKnown(variable)) group.Variables[variable] = value;
    }

    public Inventory Resolved(SourceText text)
    {
        var parents = Parents();
        foreach (var name in groups.Keys) above[name] = Above(name, parents);
        var ofHost = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var group in groups.Values)
        {
            foreach (var host in group.Hosts) (ofHost.TryGetValue(host, out var list) ? list : ofHost[host] = []).Add(group.Name);
        }

        ImmutableArray<InventoryHost> all = [.. hosts.Keys.Order(StringComparer.Ordinal)
            .Select(name => Host(name, ofHost.GetValueOrDefault(name) ?? []))];
        if (all.IsEmpty && Problems.Items.Count == 0) Problems.Error("no-hosts", "No host stands in this inventory.", default);
        return new Inventory(text, all, [.. Problems.Items]) { IsAnsible = true };
    }

    private string[] TooMuch(SourceSpan span)
    {
        Problems.Error("too-many-entries", "The inventory names hosts and groups more often than is read.", span);
        return [];
    }

    private bool TryAdd(string name, SourceSpan span)
    {
        if (!HostWords.IsName(name)) Problems.Error("no-name", $"{HostWords.Quoted(name)} is no name of a host.", span);
        else if (hosts.Count >= Inventory.MostHosts)
            Problems.Error("too-many-hosts",
                string.Create(CultureInfo.InvariantCulture, $"More than {Inventory.MostHosts} hosts are not read."), span);
        else
        {
            hosts[name] = new Dictionary<string, AnsibleValue>(StringComparer.Ordinal);
            places[name] = span;
            return true;
        }

        return false;
    }

    private Dictionary<string, List<string>> Parents()
    {
        var parents = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var group in groups.Values)
        {
            foreach (var child in group.Children) (parents.TryGetValue(child, out var list) ? list : parents[child] = []).Add(group.Name);
        }

        return parents;
    }

    /// <summary>The group and those above it, each once, with how far it is from the group; all is above everything.</summary>
    private ImmutableArray<(int Distance, AnsibleGroup Group)> Above(string name, Dictionary<string, List<string>> parents)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal) { [name] = 0 };
        var next = new Queue<string>([name]);
        while (next.TryDequeue(out var group))
        {
            foreach (var parent in parents.GetValueOrDefault(group) ?? [])
            {
                if (found[group] < MostDepth && found.TryAdd(parent, found[group] + 1)) next.Enqueue(parent);
            }
        }

        return [.. found.Select(pair => (pair.Value, groups[pair.Key]))];
    }

    private InventoryHost Host(string name, List<string> direct)
    {
        var nearest = new Dictionary<string, (int Distance, AnsibleGroup Group)>(StringComparer.Ordinal);
        foreach (var (distance, group) in direct.SelectMany(group => above[group]))
        {
            if (!nearest.TryGetValue(group.Name, out var known) || known.Distance > distance) nearest[group.Name] = (distance, group);
        }

        if (groups.TryGetValue("all", out var all)) nearest["all"] = (int.MaxValue, all);
        var values = new Dictionary<string, AnsibleValue>(StringComparer.Ordinal);
        var farthestFirst = nearest.Values.OrderByDescending(item => item.Distance).ThenBy(item => item.Group.Name, StringComparer.Ordinal);
        foreach (var (_, group) in farthestFirst) Take(group.Variables, values);
        Take(hosts[name], values);
        return AnsibleVariables.Host(name, values, [.. nearest.Keys.Order(StringComparer.Ordinal)], places[name], Problems);
    }

    private static void Take(Dictionary<string, AnsibleValue> from, Dictionary<string, AnsibleValue> into)
    {
        foreach (var (name, value) in from) into[name] = value;
    }
}
