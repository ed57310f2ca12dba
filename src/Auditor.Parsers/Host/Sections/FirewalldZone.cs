namespace Auditor.Parsers.Host.Sections;

/// <summary>A zone as <c>firewall-cmd --list-all-zones</c> prints it: a line with its name, below it indented <c>key: values</c>.</summary>
internal sealed class FirewalldZone(HostLine head)
{
    public HostLine Head { get; } = head;

    public List<HostLine> Lines { get; } = [];

    public bool IsActive => Head.Text.Contains("active", StringComparison.Ordinal) && Head.Text.Contains('(', StringComparison.Ordinal);

    /// <summary>Somebody from outside comes in by it.</summary>
    public bool IsOuter => Words("interfaces") is not { Count: > 0 } named || named.Exists(one => !Interfaces.IsInner(one.Text));

    /// <summary>Lines below <c>rich rules:</c>.</summary>
    public IEnumerable<HostLine> RichRules => Lines.Where(line => line.Text.TrimStart().StartsWith("rule ", StringComparison.Ordinal));

    public string Value(string key) => Find(key)?.Pair(':').Value ?? "";

    public List<HostLine> Words(string key) =>
        Find(key) is { } line
            ? [.. line.Pair(':').Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => line with { Text = word })] : [];

    private HostLine? Find(string key)
    {
        foreach (var line in Lines)
        {
            if (line.Text.TrimStart().StartsWith(key + ":", StringComparison.Ordinal)) return line;
        }

        return null;
    }
}
