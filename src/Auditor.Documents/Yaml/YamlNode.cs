namespace Auditor.Documents.Yaml;

/// <summary>A YAML node as it is written: nothing is guessed from scalars, aliases stay aliases.</summary>
/// <param name="Span">From its first to its last character, quotes and brackets included, anchor and tag not.</param>
public abstract record YamlNode(SourceSpan Span)
{
    public string? Anchor { get; init; }

    /// <summary>The tag as written, e.g. <c>!reset</c>, or null.</summary>
    public string? Tag { get; init; }

    /// <summary>How deep it is nested inside, its aliases written out: 1 for a scalar. Aliases of aliases could else lead deeper than any walk can follow.</summary>
    internal virtual int Depth => 1;

    /// <summary>The node itself, or what an alias stands for; null when the alias stands for nothing or for its own ancestor.</summary>
    public virtual YamlNode? Target => this;
}
