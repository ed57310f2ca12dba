using System.Collections.Immutable;
using Auditor.Documents.Yaml;
using Auditor.Rules.Files;
using Auditor.Rules.Model;

namespace Auditor.Rules.Packs.Files;

/// <summary>Reads <c>severity:</c>: a word, or a list of <c>{ if: XPATH, is: WORD }</c> that ends in a word.</summary>
internal sealed class SeverityReader(FieldReader fields, ExpressionReader expressions, FileErrors errors)
{
    public ImmutableArray<SeverityCase> Read()
    {
        if (fields.Node("severity") is not { } node) return [];
        if (node.Target is not YamlSequence list) return Last(node) is { } word ? [word] : [];
        if (list.Items.IsEmpty || list.Items[^1].Target is not YamlScalar)
            errors.Add(node, "a list of severities must end in a word, which holds where no condition does");
        return [.. list.Items.Select((item, index) => index == list.Items.Length - 1 && item.Target is YamlScalar ? Last(item) : Case(item)).OfType<SeverityCase>()];
    }

    private SeverityCase? Last(YamlNode node) =>
        fields.TextOf(node, "\"severity\"") is { } scalar && fields.ChoiceOf<Severity>(scalar, "severity") is { } word ? new SeverityCase(null, word) : null;

    private SeverityCase? Case(YamlNode node)
    {
        if (FieldReader.Of(node, "a severity before the last", errors) is not { } item) return null;
        item.Allow("if", "is");
        item.Require("if", "is");
        var condition = expressions.Query(item.Text("if"));
        var scalar = item.Text("is");
        return scalar is not null && fields.ChoiceOf<Severity>(scalar, "severity") is { } word ? new SeverityCase(condition, word) : null;
    }
}
