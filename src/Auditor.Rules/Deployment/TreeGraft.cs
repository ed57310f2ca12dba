using Auditor.Documents;

namespace Auditor.Rules.Deployment;

/// <summary>Copies nodes into another tree whose sources begin with other ones.</summary>
internal static class TreeGraft
{
    /// <param name="firstSource">What is added to the source ids.</param>
    public static void Node(TreeBuilder builder, Node node, int firstSource)
    {
        builder.Open(node.Name, Moved(node.Span, firstSource));
        foreach (var attribute in node.Attributes) builder.Attribute(attribute with { Span = Moved(attribute.Span, firstSource) });
        Children(builder, node, firstSource);
        builder.Close();
    }

    public static void Children(TreeBuilder builder, Node node, int firstSource)
    {
        foreach (var child in node.Children) Node(builder, child, firstSource);
    }

    private static SourceSpan Moved(SourceSpan span, int firstSource) => span with { Source = span.Source + firstSource };
}
