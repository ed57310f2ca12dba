using System.Xml.Linq;

namespace Auditor.Documents.Tests.Queries;

/// <summary>Trees written as XML, the shortest way to write one. An attribute value that starts with a question mark is unresolved.</summary>
internal static class TestTree
{
    public static DocumentTree Of(string xml) => Of(XElement.Parse(xml));

    /// <summary>The span of each element starts at its position in document order, so that spans tell elements apart.</summary>
    public static DocumentTree Of(XElement root)
    {
        var text = new SourceText("test", new string('.', root.DescendantsAndSelf().Count()));
        var position = 0;
        var builder = new TreeBuilder("test", [text], root.Name.LocalName, new SourceSpan(0, position++, 1));
        AddContent(builder, root, ref position);
        return builder.Build();
    }

    private static void AddContent(TreeBuilder builder, XElement element, ref int position)
    {
        foreach (var attribute in element.Attributes())
        {
            var unresolved = attribute.Value.StartsWith('?') ? "not known" : null;
            builder.Attribute(attribute.Name.LocalName, attribute.Value, new SourceSpan(0, position - 1, 1), unresolved);
        }

        foreach (var child in element.Elements())
        {
            builder.Open(child.Name.LocalName, new SourceSpan(0, position++, 1));
            AddContent(builder, child, ref position);
            builder.Close();
        }
    }
}
