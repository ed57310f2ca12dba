using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>
/// Reads <c>[IP:][published[-end]:]target[-end][/protocol]</c>. An IPv6 address may stand in brackets or bare: what stands before the
/// last two colons is the address.
/// </summary>
internal static class ShortPort
{
    public static PublishedPort Read(ComposeScalar scalar)
    {
        var all = scalar.All.Trim();
        var rest = all;
        Slice? protocol = null;
        if (rest.Chars.LastIndexOf('/') is >= 0 and var slash) (protocol, rest) = (rest.From(slash + 1), rest.Until(slash));
        var colon = rest.Chars.LastIndexOf(':');
        var target = rest.From(colon + 1);
        Slice? published = null;
        Slice? address = null;
        if (colon >= 0)
        {
            var before = rest.Until(colon);
            var second = before.Chars.LastIndexOf(':');
            published = before.From(second + 1);
            if (second >= 0) address = Unbracketed(before.Until(second));
        }

        return new PublishedPort(all.Value, scalar.WrittenSpan)
        {
            HostIp = address,
            Published = published,
            Target = target,
            Protocol = protocol,
            IsValid = PortRules.IsValid(address, published, target, protocol),
        };
    }

    private static Slice Unbracketed(Slice address) =>
        address.Chars is ['[', .., ']'] ? new Slice(address.Scalar, address.Start + 1, address.Length - 2) : address;
}
