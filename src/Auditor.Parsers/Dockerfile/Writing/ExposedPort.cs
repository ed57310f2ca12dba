using System.Globalization;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>A port of EXPOSE: <c>port[-port][/protocol]</c>. An address or host port before it is accepted by the builder and means nothing.</summary>
/// <param name="From">-1 when it is no port.</param>
/// <param name="IsValid">A port or range with a known protocol and nothing else.</param>
/// <param name="IsTooHigh">A number in it is above 65535.</param>
internal readonly record struct ExposedPort(int From, int To, string Protocol, bool HasProtocol, bool IsValid, bool IsTooHigh = false)
{
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{From:D5}-{To:D5}/{Protocol}");

    public static ExposedPort Of(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var protocol = slash < 0 ? "tcp" : text[(slash + 1)..].ToLowerInvariant();
        var ports = slash < 0 ? text : text[..slash];
        var colon = ports.LastIndexOf(':');
        var range = ports[(colon + 1)..];
        var dash = range.IndexOf('-', StringComparison.Ordinal);
        var from = Number(dash < 0 ? range : range[..dash]);
        var to = dash < 0 ? from : Number(range[(dash + 1)..]);
        var hasProtocol = protocol is "tcp" or "udp" or "sctp";
        if (from < 0 || to < from) return new ExposedPort(-1, -1, protocol, hasProtocol, false, IsAboveRange(range));
        return new ExposedPort(from, to, protocol, hasProtocol, hasProtocol && colon < 0);
    }

    /// <summary>Nothing but digits and a hyphen, more than 16 bits can say.</summary>
    private static bool IsAboveRange(string range)
    {
        var isHigh = false;
        foreach (var number in range.Split('-'))
        {
            if (number.Length == 0 || number.AsSpan().ContainsAnyExceptInRange('0', '9')) return false;
            isHigh |= Number(number) < 0;
        }

        return isHigh;
    }

    private static int Number(string digits) =>
        ushort.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
