using Auditor.Documents;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Reading;

namespace Auditor.Parsers.Compose.Schema;

/// <summary>Compares a file with the keys and types that compose files have, before it is merged with others.</summary>
/// <param name="hasAliases">Without any, no value is met twice.</param>
internal sealed class SchemaCheck(ComposeProblems problems, bool hasAliases)
{
    private static readonly string[] NamedSections = ["services", "networks", "volumes", "secrets", "configs"];

    /// <summary>Mappings and lists that aliases share are checked once for each place where they are of another shape.</summary>
    private readonly HashSet<(ComposeValue Value, string Shape)>? done = hasAliases ? new(ValueAndShape.Comparer) : null;

    public void Check(ComposeMap root)
    {
        var shape = SchemaTable.Instance.Root;
        if (root.Entries.Length > 0 && !IsOfCompose(root, shape))
        {
            problems.Add("schema-unknown-key", "No top-level key of compose is here; version 1 of the format, with services at the top, is not read any more.", root.Entries[0].KeySpan);
            return;
        }

        Mapping(root, shape, SchemaPath.Top);
        foreach (var section in NamedSections) Names(root.Map(section), section);
    }

    private static bool IsOfCompose(ComposeMap root, SchemaShape shape)
    {
        foreach (var entry in root.Entries)
        {
            if (shape.Keys.ContainsKey(entry.Key) || IsExtension(entry.Key)) return true;
        }

        return false;
    }

    private void Value(ComposeValue value, SchemaShape? shape, SchemaPath path)
    {
        if (shape is null || value.Tag is "!reset" or "!override" || IsPlaceholder(value)) return;
        if (value is not ComposeScalar && done?.Add((value, shape.Name)) == false) return;
        var kind = value switch
        {
            ComposeMap => 'm',
            ComposeList => 'l',
            _ => ScalarKind.Of((ComposeScalar)value),
        };
        if (kind == '*') return;
        if (!shape.Allows(kind)) WrongType(value, shape, kind, path);
        else if (value is ComposeMap map) Mapping(map, shape, path);
        else if (value is ComposeList list) Items(list, shape, path);
        else OneOf((ComposeScalar)value, shape, path);
    }

    private void Mapping(ComposeMap map, SchemaShape shape, SchemaPath path)
    {
        foreach (var entry in map.Entries)
        {
            if (shape.Keys.TryGetValue(entry.Key, out var child)) Value(entry.Value, child, path.Below(entry.Key));
            else if (shape.Open is not ("-" or "any")) Value(entry.Value, shape.OpenShape, path.Below(entry.Key));
            else if (shape.Open == "-" && !(shape.AllowsExtensions && IsExtension(entry.Key))) UnknownKey(entry, shape, path);
        }

        foreach (var key in shape.Required)
        {
            if (map.Entry(key) is null && map["extends"] is null)
                problems.Add(new ComposeProblem("schema-required", $"{Named(path)} needs the key {key}.", map.Span with { Length = Math.Min(map.Span.Length, 1) }) { Name = key, Path = path.ToString() });
        }
    }

    private void Items(ComposeList list, SchemaShape shape, SchemaPath path)
    {
        if (shape.Items == "-") return;
        for (var i = 0; i < list.Items.Length; i++) Value(list.Items[i], shape.ItemShape, path.At(i));
    }

    private void OneOf(ComposeScalar scalar, SchemaShape shape, SchemaPath path)
    {
        if (shape.Values.IsEmpty || scalar.IsNull || shape.Values.Contains(scalar.Value)) return;
        problems.Add(new ComposeProblem("schema-value", $"{path} is {scalar.Value}; it can be {string.Join(", ", shape.Values)}.", scalar.Span)
        {
            Name = scalar.Value,
            Path = path.ToString(),
            Suggestion = Spelling.Closest(scalar.Value, shape.Values),
        });
    }

    private void UnknownKey(ComposeEntry entry, SchemaShape shape, SchemaPath path)
    {
        if (problems.IsFull) return;
        var suggestion = Spelling.Closest(entry.Key, shape.Keys.Keys);
        var hint = suggestion is null ? "" : $"; did you mean {suggestion}?";
        problems.Add(new ComposeProblem("schema-unknown-key", $"{Named(path)} has no key {entry.Key}{(hint.Length == 0 ? "." : hint)}", entry.KeySpan)
        {
            Name = entry.Key,
            Path = path.ToString(),
            Suggestion = suggestion,
        });
    }

    private void WrongType(ComposeValue value, SchemaShape shape, char kind, SchemaPath place)
    {
        var path = place.ToString();
        problems.Add(new ComposeProblem("schema-type", $"{path} is {Word(kind)}; it must be {string.Join(" or ", shape.Kinds.Where(letter => letter != 'z').Distinct().Select(Word))}.", value.Span)
        {
            Name = path[(path.LastIndexOf('.') + 1)..],
            Path = path,
        });
    }

    private void Names(ComposeMap? section, string name)
    {
        foreach (var entry in section?.Entries ?? [])
        {
            if (entry.Key.Length == 0 || entry.Key.AsSpan().IndexOfAnyExcept(NameCharacters) >= 0)
                problems.Add(new ComposeProblem("schema-value", $"A name under {name} has letters, digits, dots, dashes and underscores only.", entry.KeySpan) { Name = entry.Key, Path = name });
        }
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    /// <summary><c>{$IMAGE}</c>: put in by a program before docker compose sees the file.</summary>
    private static bool IsPlaceholder(ComposeValue value) =>
        value is ComposeMap { IsFlow: true, Entries: [{ Key: ['$', _, ..], Value: ComposeScalar { IsNull: true } }] };

    private static bool IsExtension(string key) => key.StartsWith("x-", StringComparison.Ordinal);

    private static string Named(SchemaPath path) => path == SchemaPath.Top ? "The top level" : path.ToString();

    private static string Word(char kind) => kind switch
    {
        's' => "a text",
        'i' or 'n' => "a number",
        'b' => "true or false",
        'z' => "empty",
        'm' => "a mapping",
        _ => "a list",
    };
}
