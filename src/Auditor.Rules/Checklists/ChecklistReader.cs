using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Yaml;
using Auditor.Rules.Files;

namespace Auditor.Rules.Checklists;

/// <summary>
/// Reads a checklist file, strictly: an unknown key, a missing or bad value and a repeated id are errors at their place.
/// The conditions (<c>applies-when</c>) are kept as text; who evaluates them checks them against the deployment's vocabulary.
/// </summary>
public sealed class ChecklistReader
{
    private static readonly ImmutableArray<string> EvidenceWords = [.. Scopes.All, "model", "sarif", "status-file"];

    private readonly FileErrors errors;
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    private ChecklistReader(FileErrors errors) => this.errors = errors;

    public static ChecklistReading Read(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new FileErrors(text);
        var file = YamlReader.Read(text, 0);
        foreach (var problem in file.Problems) errors.Add(problem.Span.Start, problem.Message);
        var checklist = file.Documents is [var root] ? new ChecklistReader(errors).Root(root) : null;
        if (file.Documents.Length != 1) errors.Add(0, "a checklist is one document");
        return errors.Any ? new ChecklistReading(null, errors.Sorted()) : new ChecklistReading(checklist, []);
    }

    private Checklist? Root(YamlNode node)
    {
        if (FieldReader.Of(node, "a checklist", errors) is not { } root) return null;
        root.Allow("checklist", "version", "sections");
        root.Require("checklist", "version", "sections");
        return new Checklist(Text(root, "checklist"), Text(root, "version"), [.. Some(root, "sections").SelectMany(section => Section(section))]);
    }

    private ImmutableArray<Control> Section(YamlNode node)
    {
        if (FieldReader.Of(node, "a section", errors) is not { } section) return [];
        section.Allow("name", "applies-when", "not-applicable-because", "controls");
        section.Require("name", "controls");
        var name = Text(section, "name");
        var condition = Condition(section);
        return [.. Some(section, "controls").Select(item => ControlOf(item, name, condition)).OfType<Control>()];
    }

    private Control? ControlOf(YamlNode node, string section, (string? When, string? Because) inherited)
    {
        if (FieldReader.Of(node, "a control", errors) is not { } control) return null;
        control.Allow("id", "title", "asks", "weight", "guides", "from", "also", "applies-when", "not-applicable-because");
        control.Require("id", "title", "asks", "weight", "from");
        var (weight, isBlocker) = Weight(control);
        var own = Condition(control);
        var condition = own.When is null ? inherited : own;
        return new Control
        {
            Id = UniqueId(control),
            Title = Text(control, "title"),
            Asks = Text(control, "asks"),
            Section = section,
            Weight = weight,
            IsBlocker = isBlocker,
            Guides = Words(control, "guides", allowed: null),
            From = Words(control, "from", Scopes.All),
            Also = Words(control, "also", EvidenceWords),
            AppliesWhen = condition.When,
            NotApplicableBecause = condition.Because,
        };
    }

    /// <summary>A condition and its words come together or not at all.</summary>
    private static (string? When, string? Because) Condition(FieldReader fields)
    {
        if (!fields.Has("applies-when") && !fields.Has("not-applicable-because")) return (null, null);
        fields.Require("applies-when", "not-applicable-because");
        return (Text(fields, "applies-when"), Text(fields, "not-applicable-because"));
    }

    private (int Weight, bool IsBlocker) Weight(FieldReader fields)
    {
        if (fields.Text("weight") is not { } text) return (0, false);
        switch (text.Value)
        {
            case "B": return (8, true);
            case "H": return (5, false);
            case "M": return (3, false);
            case "L": return (1, false);
            default:
                errors.Add(text, "\"weight\" must be B, H, M or L");
                return (0, false);
        }
    }

    private string UniqueId(FieldReader fields)
    {
        if (fields.Text("id") is not { } id) return "";
        if (!IsControlId(id.Value)) errors.Add(id, $"\"{Wording.Short(id.Value)}\" is not of the form area.name");
        else if (!ids.Add(id.Value)) errors.Add(id, $"there is a control \"{id.Value}\" already");
        return id.Value;
    }

    private static string Text(FieldReader fields, string key) => fields.Line(key) ?? "";

    /// <summary>The items of a list that may not be empty.</summary>
    private ImmutableArray<YamlNode> Some(FieldReader fields, string key)
    {
        var items = fields.Items(key);
        if (items.IsEmpty && fields.Node(key) is { Target: YamlSequence } list) errors.Add(list, $"\"{key}\" is empty");
        return items;
    }

    /// <param name="allowed">Null when any will do.</param>
    private ImmutableArray<string> Words(FieldReader fields, string key, ImmutableArray<string>? allowed)
    {
        Some(fields, key);
        var words = new List<string>();
        foreach (var item in fields.Texts(key))
        {
            if (allowed is { } list && !list.Contains(item.Value)) errors.Add(item, Wording.Unknown("word", item.Value, list));
            else if (words.Contains(item.Value)) errors.Add(item, $"\"{item.Value}\" stands here twice");
            else words.Add(item.Value);
        }

        return [.. words];
    }

    /// <summary>Two names of lower-case letters, digits and hyphens with a dot between them.</summary>
    private static bool IsControlId(string id)
    {
        var parts = id.Split('.');
        return parts.Length == 2 && parts.All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
    }
}
