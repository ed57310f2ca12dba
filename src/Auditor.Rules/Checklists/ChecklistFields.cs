using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Yaml;

namespace Auditor.Rules.Checklists;

/// <summary>Takes fields out of YAML mappings and keeps the errors met on the way.</summary>
internal sealed class ChecklistFields(SourceText text)
{
    private readonly List<(SourceSpan Span, string Message)> errors = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public void Error(SourceSpan span, string message) => errors.Add((span, message));

    /// <summary>In the order of the text.</summary>
    public ImmutableArray<ChecklistError> Errors() =>
        [.. errors.OrderBy(error => error.Span.Start).Select(error => new ChecklistError(text.Path, text.PositionAt(error.Span.Start), error.Message))];

    public YamlMapping? Mapping(YamlNode node, ImmutableArray<string> keys, string what)
    {
        if (node.Target is not YamlMapping mapping)
        {
            Error(node.Span, $"{what} is a mapping");
            return null;
        }

        foreach (var entry in mapping.Entries.Where(entry => !keys.Contains(entry.Name)))
            Error(entry.Key.Span, $"unknown key '{entry.Name}' in {what}; it has {string.Join(", ", keys)}");
        return mapping;
    }

    /// <summary>A required text; the empty string after an error.</summary>
    public string Text(YamlMapping mapping, string key)
    {
        if (mapping.Entry(key) is not { } entry)
        {
            Error(mapping.Span with { Length = 0 }, $"'{key}' is missing");
            return "";
        }

        return ScalarText(entry.Value, key);
    }

    /// <summary>A required list that is not empty.</summary>
    public ImmutableArray<YamlNode> Items(YamlMapping mapping, string key)
    {
        if (mapping[key] is YamlSequence { Items.Length: > 0 } sequence) return sequence.Items;
        Error(mapping.Entry(key)?.Value.Span ?? mapping.Span with { Length = 0 }, $"'{key}' must be a list that is not empty");
        return [];
    }

    /// <summary>A required list of words.</summary>
    public ImmutableArray<string> SomeWords(YamlMapping mapping, string key, ImmutableArray<string> allowed) =>
        Words(Items(mapping, key), key, allowed);

    /// <summary>An optional list of words.</summary>
    /// <param name="allowed">Null when any will do.</param>
    public ImmutableArray<string> Words(YamlMapping mapping, string key, ImmutableArray<string>? allowed) =>
        mapping.Entry(key) is null ? [] : Words(Items(mapping, key), key, allowed);

    public string UniqueId(YamlMapping mapping, string key)
    {
        var id = Text(mapping, key);
        if (id.Length == 0) return id;
        var span = mapping[key]?.Span ?? mapping.Span;
        if (!IsControlId(id)) Error(span, $"'{id}' is not of the form area.name");
        else if (!ids.Add(id)) Error(span, $"'{id}' is already there");
        return id;
    }

    private ImmutableArray<string> Words(ImmutableArray<YamlNode> items, string key, ImmutableArray<string>? allowed)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var item in items)
        {
            var word = ScalarText(item, key);
            if (word.Length == 0) continue;
            if (allowed is { } list && !list.Contains(word)) Error(item.Span, $"'{word}' is none of {string.Join(", ", list)}");
            else if (words.Contains(word)) Error(item.Span, $"'{word}' is repeated");
            else words.Add(word);
        }

        return words.ToImmutable();
    }

    private string ScalarText(YamlNode node, string key)
    {
        if (node.Target is YamlScalar { IsNull: false } scalar && !string.IsNullOrWhiteSpace(scalar.Value)) return scalar.Value.Trim();
        Error(node.Span, $"'{key}' must be a text that is not empty");
        return "";
    }

    /// <summary>Two names of lower-case letters, digits and hyphens with a dot between them.</summary>
    private static bool IsControlId(string id)
    {
        var parts = id.Split('.');
        return parts.Length == 2 && parts.All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
    }
}
