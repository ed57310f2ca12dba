using System.Collections.Immutable;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Writing;

namespace Auditor.Parsers.Compose.Merging;

/// <summary>Which keys of a service are merged in another way than <see cref="MergeStyle.Deep"/>, and what makes items of a list the same.</summary>
internal static class MergeRules
{
    private static readonly Dictionary<string, MergeStyle> Styles = new(StringComparer.Ordinal)
    {
        ["command"] = MergeStyle.Replace,
        ["entrypoint"] = MergeStyle.Replace,
        ["healthcheck.test"] = MergeStyle.Replace,
        ["environment"] = MergeStyle.Pairs,
        ["labels"] = MergeStyle.Pairs,
        ["annotations"] = MergeStyle.Pairs,
        ["sysctls"] = MergeStyle.Pairs,
        ["extra_hosts"] = MergeStyle.Pairs,
        ["build.args"] = MergeStyle.Pairs,
        ["build.labels"] = MergeStyle.Pairs,
        ["build.extra_hosts"] = MergeStyle.Pairs,
        ["deploy.labels"] = MergeStyle.Pairs,
        ["build"] = MergeStyle.TextOrMapping,
        ["depends_on"] = MergeStyle.NamesOrMapping,
        ["networks"] = MergeStyle.NamesOrMapping,
        ["logging"] = MergeStyle.Logging,
        ["dns"] = MergeStyle.TextOrList,
        ["dns_search"] = MergeStyle.TextOrList,
        ["tmpfs"] = MergeStyle.TextOrList,
        ["env_file"] = MergeStyle.TextOrList,
        ["label_file"] = MergeStyle.TextOrList,
        ["ports"] = MergeStyle.Unique,
        ["volumes"] = MergeStyle.Unique,
        ["devices"] = MergeStyle.Unique,
        ["secrets"] = MergeStyle.Unique,
        ["configs"] = MergeStyle.Unique,
        ["expose"] = MergeStyle.Unique,
        ["cap_add"] = MergeStyle.Unique,
        ["cap_drop"] = MergeStyle.Unique,
        ["security_opt"] = MergeStyle.Unique,
        ["external_links"] = MergeStyle.Unique,
        ["group_add"] = MergeStyle.Unique,
        ["profiles"] = MergeStyle.Unique,
    };

    /// <param name="path">The key's place in a service: build.args; or of the top level, behind a dot.</param>
    public static MergeStyle Of(string path) =>
        Styles.TryGetValue(path, out var style) ? style : path.StartsWith('.') && path.EndsWith(".labels", StringComparison.Ordinal) ? MergeStyle.Pairs : MergeStyle.Deep;

    /// <summary>What makes two items of a list the same.</summary>
    public static string KeyOf(string path, ComposeValue item) => path switch
    {
        "ports" => PortKey(item),
        "volumes" => MountKey(item),
        "devices" => item is ComposeScalar device ? device.All.Split(':') is [_, var target, ..] ? target.Value : device.Value : MappingKey(item, "target"),
        "secrets" or "configs" => item is ComposeScalar name ? name.Value : MappingKey(item, "target"),
        "env_file" => item is ComposeScalar file ? file.Value : MappingKey(item, "path"),
        _ => item is ComposeScalar scalar ? scalar.Value : "",
    };

    private static string PortKey(ComposeValue item)
    {
        var port = PublishedPort.Of(item);
        return port is null ? "" : $"{port.HostIp?.Value}|{port.Target?.Value}|{port.Published?.Value}|{port.Protocol?.Value ?? "tcp"}";
    }

    private static string MountKey(ComposeValue item)
    {
        var target = item switch
        {
            ComposeScalar scalar => ShortMount.Read(scalar).Target,
            ComposeMap map => LongMount.Read(map).Target,
            _ => null,
        };
        return target is { } path ? HostPaths.Normalise(path.Value) : "";
    }

    private static string MappingKey(ComposeValue item, string key) =>
        item is ComposeMap map ? map.Scalar(key)?.Value ?? map.Scalar("source")?.Value ?? "" : "";

    /// <summary>The items of a value that may be a list of pairs or a mapping, each with its name.</summary>
    public static IEnumerable<(string Name, ComposeValue Item)> PairsOf(ComposeValue value) => value switch
    {
        ComposeMap map => map.Entries.Select(entry => (entry.Key, (ComposeValue)new ComposeMap(entry.Span, [entry], false))),
        ComposeList list => list.Items.Select(item => (NameOf(item), item)),
        _ => ImmutableArray<(string, ComposeValue)>.Empty,
    };

    private static string NameOf(ComposeValue item)
    {
        if (item is ComposeMap { Entries: [var only, ..] }) return only.Key;
        return item is ComposeScalar scalar ? PairList.OfItem(scalar, '=').Name : "";
    }
}
