namespace Auditor.Parsers.Host.Sections;

/// <summary>Ports from the first to the last, both of them included.</summary>
internal readonly record struct PortRange(int First, int Last)
{
    public static readonly PortRange All = new(1, 65_535);

    public bool Has(int port) => First <= port && port <= Last;

    /// <summary>A list as firewalls write it: <c>22,80,6000:6007</c>, <c>6000-6007</c>; null when a part is no number.</summary>
    public static List<PortRange>? List(string text)
    {
        var ranges = new List<PortRange>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split(':', '-');
            if (ends.Length > 2 || !ushort.TryParse(ends[0], out var first) || !ushort.TryParse(ends[^1], out var last)) return null;
            ranges.Add(new PortRange(first, last));
        }

        return ranges.Count > 0 ? ranges : null;
    }
}
