using System.Collections.Immutable;
using Auditor.Documents.Queries;
using Auditor.Documents.Yaml;
using Auditor.Rules.Files;
using Auditor.Rules.Model;

namespace Auditor.Rules.Packs.Files;

/// <summary>Reads <c>fix:</c>.</summary>
internal sealed class FixReader(ExpressionReader expressions, FileErrors errors)
{
    /// <summary>Each form of an edit: its key, and the key of its text.</summary>
    private static readonly (string Key, string? TextKey, EditOperation Operation)[] Forms =
    [
        ("after", "insert", EditOperation.InsertLinesAfter),
        ("before", "insert", EditOperation.InsertLinesBefore),
        ("replace", "with", EditOperation.Replace),
        ("append", "text", EditOperation.Append),
        ("prepend", "text", EditOperation.Prepend),
        ("delete", null, EditOperation.Delete),
        ("delete-lines", null, EditOperation.DeleteLines),
        ("create", "with", EditOperation.CreateFile),
        ("into", "insert", EditOperation.InsertEntry),
    ];

    private static readonly string FormNames = string.Join(", ", Forms.Select(form => form.Key));

    public FixTemplate? Read(YamlNode? node)
    {
        if (node is null || FieldReader.Of(node, "\"fix\"", errors) is not { } fields) return null;
        fields.Allow("title", "safety", "edits");
        fields.Require("title", "safety");
        var safety = fields.Choice<FixSafety>("safety");
        var edits = fields.Items("edits").Select(Edit).OfType<EditTemplate>().ToImmutableArray();
        if (safety is { } given) CheckEdits(given, fields);
        var title = expressions.Sentence(fields.Text("title"));
        return title is null ? null : new FixTemplate(title, safety ?? FixSafety.Manual, edits);
    }

    private void CheckEdits(FixSafety safety, FieldReader fields)
    {
        var hasEdits = fields.Items("edits").Length > 0;
        if (safety == FixSafety.Manual && hasEdits) fields.Forbid("edits", "a manual fix is advice and edits nothing");
        if (safety != FixSafety.Manual && !hasEdits) errors.Add(fields.Mapping, "a fix that is not manual needs \"edits\"");
    }

    private EditTemplate? Edit(YamlNode node)
    {
        if (FieldReader.Of(node, "an edit", errors) is not { } fields) return null;
        var forms = Forms.Where(form => fields.Has(form.Key)).ToArray();
        if (forms.Length == 1) return Edit(fields, forms[0].Key, forms[0].TextKey, forms[0].Operation);
        errors.Add(node, $"an edit needs exactly one of: {FormNames}");
        return null;
    }

    private EditTemplate? Edit(FieldReader fields, string key, string? textKey, EditOperation operation)
    {
        string[] keys = textKey is null ? [key] : [key, textKey];
        fields.Allow([.. keys, "if", "for-each"]);
        fields.Require(keys);
        var text = textKey is null ? null : expressions.Block(fields.Text(textKey));
        var path = operation == EditOperation.CreateFile ? NewPath(fields) : null;
        var at = operation == EditOperation.CreateFile ? TreeQuery.Compile(".") : expressions.Selection(fields.Text(key));
        var each = expressions.Selection(fields.Text("for-each"));
        return at is null ? null : new EditTemplate(operation, at, text, expressions.Query(fields.Text("if"))) { ForEach = each, Path = path };
    }

    private string? NewPath(FieldReader fields)
    {
        if (fields.Text("create") is not { } scalar) return null;
        var isInside = !scalar.Value.Split('/').Any(part => part is "" or "." or "..") && !scalar.Value.Contains('\\', StringComparison.Ordinal);
        if (!isInside) errors.Add(scalar, "\"create\" must be a path inside the artifact's folder, with forward slashes");
        return scalar.Value;
    }
}
