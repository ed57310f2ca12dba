using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Yaml;

namespace Auditor.Sources.Inventories;

/// <summary>
/// Reads <c>hosts.yml</c>, strictly: <c>hosts</c>, a list of names or of mappings with <c>name</c>, <c>address</c>, <c>user</c>,
/// <c>port</c>, <c>identity-file</c>,
/// <c>groups</c>, <c>tags</c>, <c>environment</c>; <c>defaults</c>, a mapping with those that hosts have in common.
/// </summary>
internal sealed class HostsFileReader(SourceText text, YamlFile yaml)
{
    private static readonly string[] Shared = ["user", "port", "identity-file", "groups", "tags", "environment"];
    private static readonly string[] OfHost = ["name", "address", .. Shared];

    private readonly InventoryProblems problems = new();
    private readonly Dictionary<string, InventoryHost> hosts = new(StringComparer.Ordinal);

    public Inventory Read(YamlMapping root)
    {
        foreach (var problem in yaml.Problems) problems.Add(problem);
        Allow(root, ["hosts", "defaults"]);
        var defaults = root["defaults"] as YamlMapping;
        if (defaults is not null) Allow(defaults, Shared);
        if (root["hosts"] is not YamlSequence list) problems.Error("no-hosts", "\"hosts\" must be a list of hosts.", root.Span);
        else foreach (var item in list.Items.Take(Inventory.MostHosts)) Host(item, defaults);
        if (root["hosts"] is YamlSequence { Items.Length: > Inventory.MostHosts } all)
            problems.Error("too-many-hosts", $"Only the first {Inventory.MostHosts} hosts were read.", all.Span);
        return new Inventory(text, [.. hosts.Values.OrderBy(host => host.Name, StringComparer.Ordinal)], [.. problems.Items]);
    }

    private void Host(YamlNode item, YamlMapping? defaults)
    {
        var own = item.Target as YamlMapping;
        if (own is not null) Allow(own, OfHost);
        var named = own is null ? item : own["name"];
        if (Text(named) is not { } name || !HostWords.IsName(name))
        {
            problems.Error("no-name", "A host needs a name: one word, without blanks and not beginning with - ! or &.", item.Span);
            return;
        }

        var host = new InventoryHost(
            name, Word(own, "address", HostWords.IsAddress) ?? name, Common(own, defaults, "user", HostWords.IsUser), Port(own, defaults),
            Common(own, defaults, "identity-file", HostWords.IsFile), Groups(own, defaults), item.Span);
        if (!HostWords.IsAddress(host.Address)) problems.Error("no-address",
            $"{HostWords.Quoted(name)} is no address: give it an \"address\".", item.Span);
        else if (!hosts.TryAdd(name, host)) problems.Error("duplicate-host", $"The host {HostWords.Quoted(name)} stands here twice.",
            item.Span);
    }

    private string? Common(YamlMapping? own, YamlMapping? defaults, string key, Func<string, bool> isRight) =>
        Word(own, key, isRight) ?? Word(defaults, key, isRight);

    private int? Port(YamlMapping? own, YamlMapping? defaults) =>
        Common(own, defaults, "port", word => HostWords.Port(word) is not null) is { } word ? HostWords.Port(word) : null;

    private string? Word(YamlMapping? mapping, string key, Func<string, bool> isRight)
    {
        if (mapping?.Entry(key) is not { } entry) return null;
        if (Text(entry.Value) is { } word && isRight(word)) return word;
        problems.Error("bad-value", $"\"{key}\" is not one: {HostWords.Quoted(Text(entry.Value) ?? "")}.", entry.Value.Span);
        return null;
    }

    private ImmutableArray<string> Groups(YamlMapping? own, YamlMapping? defaults)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var mapping in new[] { own, defaults })
        {
            foreach (var key in Shared[3..]) AddWords(mapping?[key], key, words);
        }

        return [.. words];
    }

    private void AddWords(YamlNode? node, string key, SortedSet<string> words)
    {
        foreach (var item in node is YamlSequence list ? list.Items : node is null ? [] : [node])
        {
            if (Text(item) is { } word && HostWords.IsName(word)) words.Add(word);
            else problems.Error("bad-value", $"\"{key}\" must be a word or a list of words.", item.Span);
        }
    }

    private void Allow(YamlMapping mapping, string[] keys)
    {
        foreach (var entry in mapping.Entries)
        {
            if (keys.Contains(entry.Name)) continue;
            var close = Spelling.Closest(entry.Name, keys) is { } word ? $"; did you mean \"{word}\"?"
                : $" (known: {string.Join(", ", keys)})";
            problems.Error("unknown-key", $"unknown key {HostWords.Quoted(entry.Name)}{close}", entry.Key.Span);
        }
    }

    private static string? Text(YamlNode? node) => node?.Target is YamlScalar { IsNull: false } scalar ? scalar.Value : null;
}
