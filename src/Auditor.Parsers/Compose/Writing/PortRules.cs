using System.Globalization;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>What Docker accepts as a port. A part that is not known is not refused.</summary>
internal static class PortRules
{
    public static bool IsValid(Slice? address, Slice? published, Slice target, Slice? protocol)
    {
        if (protocol is { IsKnown: true } name && name.Value.ToLowerInvariant() is not ("tcp" or "udp" or "sctp")) return false;
        if (address is { IsKnown: true, IsEmpty: false } ip && !HostAddress.IsAddress(ip.Value)) return false;
        if (!target.IsKnown || published is { IsKnown: false }) return true;
        if (RangeOf(target) is not { } container) return false;
        if (published is not { IsEmpty: false } host) return true;
        if (RangeOf(host) is not { } range) return false;
        var isOneOfRange = container.From == container.To;
        return isOneOfRange || range.To - range.From == container.To - container.From;
    }

    public static (int From, int To)? RangeOf(Slice slice)
    {
        var dash = slice.Chars.IndexOf('-');
        var from = Number(dash < 0 ? slice.Chars : slice.Chars[..dash]);
        var to = dash < 0 ? from : Number(slice.Chars[(dash + 1)..]);
        return from is { } first && to is { } last && first <= last ? (first, last) : null;
    }

    private static int? Number(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 65535 ? number : null;
}
