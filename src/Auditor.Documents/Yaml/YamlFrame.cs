namespace Auditor.Documents.Yaml;

/// <summary>A collection that is still open.</summary>
internal sealed class YamlFrame
{
    public required bool IsMapping { get; init; }

    public required bool IsFlow { get; init; }

    /// <summary>Negative until the first child is known: a single pair in a flow sequence has no bracket of its own.</summary>
    public required int Start { get; set; }

    public string? Anchor { get; init; }

    public string? Tag { get; init; }

    /// <summary>Items of a sequence; keys and values of a mapping in turn.</summary>
    public List<YamlNode> Children { get; } = [];

    public bool ExpectsKey => IsMapping && Children.Count % 2 == 0;
}
