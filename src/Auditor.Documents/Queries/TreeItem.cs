namespace Auditor.Documents.Queries;

/// <summary>What an expression selects: a node, or one attribute of it.</summary>
/// <param name="Attribute">The attribute, or null for the node itself.</param>
public readonly record struct TreeItem(Node Node, TreeAttribute? Attribute = null)
{
    public SourceSpan Span => Attribute?.Span ?? Node.Span;

    /// <summary>The value of the attribute; of a node the empty string.</summary>
    public string Value => Attribute?.Value ?? "";
}
