using Auditor.Documents;

namespace Auditor.Rules.Deployment;

/// <summary>Copies nodes into another tree whose sources begin with other ones.</summary>
internal static class TreeGraft
{
    /// <param name="firstSource">What is added to the source ids.</param>
    public static void Node(TreeBuilder builder, Node node, int firstSource)
    {
        Open(builder, node, firstSource);
        Children(builder, node, firstSource);
        builder.Close();
    }

    /// <summary>Opens a copy with its attributes.</summary>
    /// <param name="name">Another name than the node's own.</param>
    public static void Open(TreeBuilder builder, Node node, int firstSource, string? name = null)
    {
        builder.Open(name ?? node.Name, Moved(node.Span, firstSource));
        foreach (var attribute in node.Attributes) builder.Attribute(attribute with { Span = Moved(attribute.Span, firstSource) });
    }

    public static void Children(TreeBuilder builder, Node node, int firstSource)
    {
        foreach (var child in node.Children)
        {
            if (builder.IsFull) return;
            Node(builder, child, firstSource);
        }
    }

    public static SourceSpan Moved(SourceSpan span, int firstSource) => span with { Source = span.Source + firstSource };
}
