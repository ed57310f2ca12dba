using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Yaml;

namespace Auditor.Rules.Checklists;

/// <summary>
/// Reads a checklist file, strictly: an unknown key, a missing or bad value and a repeated id are errors at their place.
/// The conditions (<c>applies-when</c>) are kept as text; who evaluates them checks them against the deployment's vocabulary.
/// </summary>
public sealed class ChecklistReader
{
    private static readonly ImmutableArray<string> RootKeys = ["checklist", "version", "sections"];
    private static readonly ImmutableArray<string> SectionKeys = ["name", "applies-when", "not-applicable-because", "controls"];
    private static readonly ImmutableArray<string> ControlKeys =
        ["id", "title", "asks", "weight", "guides", "from", "also", "applies-when", "not-applicable-because"];
    private static readonly ImmutableArray<string> EvidenceWords = [.. Scopes.All, "docker", "model", "net", "sarif", "status-file"];

    private readonly ChecklistFields fields;

    private ChecklistReader(SourceText text) => fields = new ChecklistFields(text);

    public static ChecklistReading Read(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ChecklistReader(text).Read(YamlReader.Read(text, 0));
    }

    private ChecklistReading Read(YamlFile file)
    {
        foreach (var problem in file.Problems) fields.Error(problem.Span, problem.Message);
        var checklist = file.Documents is [var root] ? ReadRoot(root) : null;
        if (file.Documents.Length != 1) fields.Error(default, "expected one YAML document");
        var errors = fields.Errors();
        return new ChecklistReading(errors.IsEmpty ? checklist : null, errors);
    }

    private Checklist? ReadRoot(YamlNode node)
    {
        if (fields.Mapping(node, RootKeys, "a checklist") is not { } root) return null;
        var controls = fields.Items(root, "sections").SelectMany(section => ReadSection(section)).ToImmutableArray();
        return new Checklist(fields.Text(root, "checklist"), fields.Text(root, "version"), controls);
    }

    private ImmutableArray<Control> ReadSection(YamlNode node)
    {
        if (fields.Mapping(node, SectionKeys, "a section") is not { } section) return [];
        var name = fields.Text(section, "name");
        var condition = Condition(section);
        return [.. fields.Items(section, "controls").Select(item => ReadControl(item, name, condition)).OfType<Control>()];
    }

    private Control? ReadControl(YamlNode node, string section, (string? When, string? Because) inherited)
    {
        if (fields.Mapping(node, ControlKeys, "a control") is not { } control) return null;
        var (weight, isBlocker) = Weight(control);
        var own = Condition(control);
        var condition = own.When is null ? inherited : own;
        return new Control
        {
            Id = fields.UniqueId(control, "id"),
            Title = fields.Text(control, "title"),
            Asks = fields.Text(control, "asks"),
            Section = section,
            Weight = weight,
            IsBlocker = isBlocker,
            Guides = fields.Words(control, "guides", allowed: null),
            From = fields.SomeWords(control, "from", Scopes.All),
            Also = fields.Words(control, "also", EvidenceWords),
            AppliesWhen = condition.When,
            NotApplicableBecause = condition.Because,
        };
    }

    /// <summary>A condition and its words come together or not at all.</summary>
    private (string? When, string? Because) Condition(YamlMapping mapping)
    {
        if (mapping.Entry("applies-when") is null && mapping.Entry("not-applicable-because") is null) return (null, null);
        return (fields.Text(mapping, "applies-when"), fields.Text(mapping, "not-applicable-because"));
    }

    private (int Weight, bool IsBlocker) Weight(YamlMapping control)
    {
        switch (fields.Text(control, "weight"))
        {
            case "B": return (8, true);
            case "H": return (5, false);
            case "M": return (3, false);
            case "L": return (1, false);
            case "": return (0, false);
            case var other:
                fields.Error(control["weight"]?.Span ?? control.Span, $"weight '{other}' is none of B, H, M, L");
                return (0, false);
        }
    }
}
