using System.Globalization;
using Auditor.Documents;

namespace Auditor.Cli.Commands;

/// <summary>A tree for people: one element a line, indented, <c>name @attribute="value"  [line:column]</c>.</summary>
internal static class TreeText
{
    private const int LongestValue = 120;

    public static void Write(DocumentTree tree, TextWriter output)
    {
        var depths = new int[tree.Count];
        for (var id = 0; id < tree.Count; id++)
        {
            var node = tree.NodeAt(id);
            if (node.Parent is { } parent) depths[id] = depths[parent.Id] + 1;
            output.Write(new string(' ', depths[id] * 2));
            output.WriteLine(Line(node));
        }
    }

    /// <summary>What the elements of a tree mean.</summary>
    public static void Write(Vocabulary vocabulary, DocumentTree tree, TextWriter output)
    {
        output.WriteLine();
        foreach (var element in vocabulary.Elements.Where(element => tree.Has(element.Name)))
        {
            output.WriteLine($"{element.Name}: {element.About}");
            foreach (var attribute in element.Attributes) output.WriteLine($"  @{attribute.Name}: {attribute.About}");
        }
    }

    public static string Line(Node node)
    {
        var attributes = string.Concat(node.Attributes.ToArray().Select(Shown));
        var at = node.Source.PositionAt(node.Span.Start);
        var file = node.Span.Source == 0 ? "" : Text.Visible(node.Source.Path) + ":";
        return string.Create(CultureInfo.InvariantCulture, $"{node.Name}{attributes}  [{file}{at.Line}:{at.Column}]");
    }

    public static string ValueOf(TreeAttribute attribute)
    {
        var value = attribute.IsSecret ? "[REDACTED]" : attribute.Value;
        if (value.Length > LongestValue) value = value[..LongestValue] + "…";
        return Text.Visible(value).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
    }

    private static string Shown(TreeAttribute attribute) =>
        $" @{attribute.Name}=\"{ValueOf(attribute)}\"{(attribute.Unresolved is { } reason ? $" (unresolved: {Text.Visible(reason)})" : "")}";
}
