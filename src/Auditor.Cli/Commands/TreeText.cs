using System.Globalization;
using Auditor.Documents;
using Auditor.Rules.Running;

namespace Auditor.Cli.Commands;

/// <summary>A tree for people: one element a line, indented, <c>name @attribute="value"  [line:column]</c>, without secrets.</summary>
internal sealed class TreeText(DocumentTree tree)
{
    private const int LongestValue = 120;

    private readonly SecretMask secrets = SecretMask.Of(tree);

    public void Write(TextWriter output)
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

    /// <summary>What the elements of the tree mean.</summary>
    public void Write(Vocabulary vocabulary, TextWriter output)
    {
        output.WriteLine();
        foreach (var element in vocabulary.Elements.Where(element => tree.Has(element.Name)))
        {
            output.WriteLine($"{element.Name}: {element.About}");
            foreach (var attribute in element.Attributes) output.WriteLine($"  @{attribute.Name}: {attribute.About}");
        }
    }

    public string Line(Node node)
    {
        var attributes = string.Concat(node.Attributes.ToArray().Select(attribute => " " + Of(attribute)));
        var at = node.Source.PositionAt(node.Span.Start);
        var file = node.Span.Source == 0 ? "" : ShownText.Of(node.Source.Path) + ":";
        return string.Create(CultureInfo.InvariantCulture, $"{node.Name}{attributes}  [{file}{at.Line}:{at.Column}]");
    }

    public string Of(TreeAttribute attribute)
    {
        var unresolved = attribute.Unresolved is { } reason ? $" (unresolved: {ShownText.Of(secrets.Hide(reason))})" : "";
        return $"@{attribute.Name}=\"{ValueOf(attribute)}\"{unresolved}";
    }

    /// <summary>A value that an expression computed.</summary>
    public string Of(string value) => ShownText.Of(secrets.Hide(value));

    private string ValueOf(TreeAttribute attribute)
    {
        var value = attribute.IsSecret ? SecretMask.Replacement : secrets.Hide(attribute.Value);
        return ShownText.Of(ShownText.Cut(value, LongestValue)).Replace("\"", "\\\"", StringComparison.Ordinal);
    }
}
