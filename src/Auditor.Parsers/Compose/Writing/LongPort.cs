using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Reads the long form of a port: a mapping.</summary>
internal static class LongPort
{
    public static PublishedPort Read(ComposeMap map)
    {
        var (address, published, target, protocol) = (map.Scalar("host_ip")?.All, map.Scalar("published")?.All, map.Scalar("target")?.All, map.Scalar("protocol")?.All);
        return new PublishedPort(Text(address, published, target, protocol), map.Span)
        {
            HostIp = address,
            Published = published,
            Target = target,
            Protocol = protocol,
            Mode = map.Scalar("mode")?.All,
            AppProtocol = map.Scalar("app_protocol")?.All,
            IsValid = target is { } container && PortRules.IsValid(address, published, container, protocol),
        };
    }

    private static string Text(Slice? address, Slice? published, Slice? target, Slice? protocol)
    {
        var text = target?.Value ?? "";
        if (address is not null || published is not null) text = $"{published?.Value}:{text}";
        if (address is { } ip) text = ip.Value.Contains(':', StringComparison.Ordinal) ? $"[{ip.Value}]:{text}" : $"{ip.Value}:{text}";
        return protocol is { } name && name.Value != "tcp" ? $"{text}/{name.Value}" : text;
    }
}
