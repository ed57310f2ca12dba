namespace Auditor.Documents;

/// <summary>
/// A stretch of one source: <paramref name="Start"/> and <paramref name="Length"/> in UTF-16 units,
/// <paramref name="Source"/> an index into the sources of the tree (or of the artifact set) that the span came with.
/// </summary>
public readonly record struct SourceSpan(int Source, int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>From the start of this span to the end of another one of the same source; of another source: this span.</summary>
    public SourceSpan To(SourceSpan other) =>
        other.Source == Source && other.End >= Start ? this with { Length = other.End - Start } : this;
}
