using System.Collections.Immutable;
using Auditor.Documents.Yaml;

namespace Auditor.Rules.Files;

/// <summary>Reads the keys of one mapping and says what is wrong with them.</summary>
internal sealed class FieldReader(YamlMapping mapping, FileErrors errors)
{
    public YamlMapping Mapping => mapping;

    /// <summary>The mapping under a node; null, and a mistake, when it is none.</summary>
    public static FieldReader? Of(YamlNode node, string what, FileErrors errors)
    {
        if (node.Target is YamlMapping mapping) return new FieldReader(mapping, errors);
        errors.Add(node, $"{what} must be a mapping");
        return null;
    }

    public bool Has(string key) => mapping.Entry(key) is not null;

    public YamlNode? Node(string key) => mapping.Entry(key)?.Value;

    /// <summary>Every other key is a mistake.</summary>
    public void Allow(params ReadOnlySpan<string> keys)
    {
        var known = keys.ToArray();
        foreach (var entry in mapping.Entries)
        {
            if (!known.Contains(entry.Name, StringComparer.Ordinal)) errors.Add(entry.Key, Wording.Unknown("key", entry.Name, known));
        }
    }

    public void Require(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (!Has(key)) errors.Add(mapping, $"missing key \"{key}\"");
        }
    }

    /// <summary>The key must not be here, for the reason given.</summary>
    public void Forbid(string key, string because)
    {
        if (mapping.Entry(key) is { } entry) errors.Add(entry.Key, $"\"{key}\" cannot stand here: {because}");
    }

    /// <summary>The text under a key; null when the key is missing, and a mistake when it is no text or empty.</summary>
    public YamlScalar? Text(string key) => Node(key) is { } node ? TextOf(node, $"\"{key}\"") : null;

    /// <summary>The text under a key, which may be empty.</summary>
    public YamlScalar? AnyText(string key) => Node(key) is { } node ? AnyTextOf(node, $"\"{key}\"") : null;

    public YamlScalar? TextOf(YamlNode node, string what)
    {
        if (AnyTextOf(node, what) is not { } scalar) return null;
        if (!string.IsNullOrWhiteSpace(scalar.Value) && !scalar.IsNull) return scalar;
        errors.Add(node, $"{what} is empty");
        return null;
    }

    /// <summary>A text that stays on one line.</summary>
    public string? Line(string key)
    {
        if (Text(key) is not { } scalar) return null;
        var text = scalar.Value.Trim();
        if (text.Contains('\n', StringComparison.Ordinal)) errors.Add(scalar, $"\"{key}\" must be one line (YAML's >- folds several)");
        return text;
    }

    /// <summary>The items under a key; none when it is missing, and a mistake when it is no list.</summary>
    public ImmutableArray<YamlNode> Items(string key)
    {
        if (Node(key) is not { } node) return [];
        if (node.Target is YamlSequence sequence) return sequence.Items;
        errors.Add(node, $"\"{key}\" must be a list");
        return [];
    }

    /// <summary>The texts of a list.</summary>
    public ImmutableArray<YamlScalar> Texts(string key) => TextsOf(Items(key), key);

    /// <summary>The texts of a list, or the one text that stands for a list of one.</summary>
    public ImmutableArray<YamlScalar> TextOrTexts(string key) => Node(key) switch
    {
        null => [],
        { Target: YamlSequence list } => TextsOf(list.Items, key),
        { } node => TextOf(node, $"\"{key}\"") is { } scalar ? [scalar] : [],
    };

    /// <summary>A yes or no; no when the key is missing.</summary>
    public bool Flag(string key)
    {
        if (Text(key) is not { } scalar) return false;
        if (scalar is not { Style: YamlStyle.Plain, Value: "true" or "false" }) errors.Add(scalar, $"\"{key}\" must be true or false");
        return scalar.Value == "true";
    }

    /// <summary>One word of an enumeration.</summary>
    public T? Choice<T>(string key)
        where T : struct, Enum => Text(key) is { } scalar ? ChoiceOf<T>(scalar, key) : null;

    public T? ChoiceOf<T>(YamlScalar scalar, string what)
        where T : struct, Enum
    {
        if (Choices<T>.Of(scalar.Value) is { } value) return value;
        errors.Add(scalar, $"{Wording.Unknown(what, scalar.Value, Choices<T>.Words)} ({string.Join(", ", Choices<T>.Words)})");
        return null;
    }

    private ImmutableArray<YamlScalar> TextsOf(ImmutableArray<YamlNode> items, string key) =>
        [.. items.Select(item => TextOf(item, $"an item of \"{key}\"")).OfType<YamlScalar>()];

    private YamlScalar? AnyTextOf(YamlNode node, string what)
    {
        if (node.Target is not YamlScalar scalar) errors.Add(node, $"{what} must be a text");
        else if (scalar.Value.Any(c => char.IsControl(c) && c is not ('\n' or '\t'))) errors.Add(node, $"{what} holds a control character");
        else return scalar;
        return null;
    }
}
