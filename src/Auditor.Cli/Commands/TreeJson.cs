using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Auditor.Documents;
using Auditor.Rules.Running;

namespace Auditor.Cli.Commands;

/// <summary>
/// A tree for programs: <c>{ "kind", "sources": [path], "root": { "name", "line", "column", "source", "attributes": { name: value },
/// "unresolved": { name: reason }, "children": [] } }</c>, without secrets. Lines and columns count from 1.
/// </summary>
internal sealed class TreeJson(DocumentTree tree)
{
    private readonly SecretMask secrets = SecretMask.Of(tree);

    public void Write(TextWriter output)
    {
        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.Default, MaxDepth = (2 * TreeBuilder.MaximumDepth) + 8 };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("kind", tree.Kind);
            json.WriteStartArray("sources");
            foreach (var source in tree.Sources) json.WriteStringValue(source.Path);
            json.WriteEndArray();
            json.WritePropertyName("root");
            Write(tree.Root, json);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private void Write(Node node, Utf8JsonWriter json)
    {
        var at = node.Source.PositionAt(node.Span.Start);
        json.WriteStartObject();
        json.WriteString("name", node.Name);
        json.WriteNumber("source", node.Span.Source);
        json.WriteNumber("line", at.Line);
        json.WriteNumber("column", at.Column);
        WriteAttributes(node, json);
        json.WriteStartArray("children");
        foreach (var child in node.Children) Write(child, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteAttributes(Node node, Utf8JsonWriter json)
    {
        json.WriteStartObject("attributes");
        foreach (var attribute in node.Attributes) json.WriteString(attribute.Name, attribute.IsSecret ? SecretMask.Replacement : secrets.Hide(attribute.Value));
        json.WriteEndObject();
        var unresolved = node.Attributes.ToArray().Where(attribute => attribute.Unresolved is not null).ToList();
        if (unresolved.Count == 0) return;
        json.WriteStartObject("unresolved");
        foreach (var attribute in unresolved) json.WriteString(attribute.Name, secrets.Hide(attribute.Unresolved ?? ""));
        json.WriteEndObject();
    }
}
