using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Writing;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>The networks, volumes, secrets and configs that a service refers to by name.</summary>
internal static class ResourceNames
{
    public static IEnumerable<string> Of(ComposeMap service, string section) => Slices(service, section).Select(slice => slice.Name);

    public static IEnumerable<NamedSlice> Slices(ComposeMap service, string section) => service[section] is null ? [] : section switch
    {
        "volumes" => VolumeWriter.MountsOf(service)
            .Where(mount => mount is { Type: "volume", Source: { IsEmpty: false, IsKnown: true } })
            .Select(mount => new NamedSlice(mount.Source?.Value ?? "", mount.Source?.Span ?? mount.Item.Span, mount.Item.Span, null, null)),
        "networks" => Networks(service["networks"]),
        _ => ((service[section] as ComposeList)?.Items ?? []).Select(item => (item as ComposeMap)?.Scalar("source") ?? item as ComposeScalar).OfType<ComposeScalar>()
            .Where(name => name.IsKnown).Select(name => new NamedSlice(name.Value, name.All.Span, name.Span, null, name)),
    };

    private static IEnumerable<NamedSlice> Networks(ComposeValue? networks) => networks switch
    {
        ComposeList list => list.Items.OfType<ComposeScalar>().Where(item => item.IsKnown).Select(item => new NamedSlice(item.Value, item.All.Span, item.Span, null, item)),
        ComposeMap map => map.Entries.Select(entry => new NamedSlice(entry.Key, entry.KeySpan, entry.Span, null, null)),
        _ => [],
    };
}
