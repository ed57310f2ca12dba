using Auditor.Documents;

namespace Auditor.Parsers.Evidence;

/// <summary>A record of evidence with those below it. What follows from it is added before it becomes a part of the tree.</summary>
internal sealed class EvidenceNode(string name, SourceSpan span)
{
    public string Name => name;

    /// <summary>The line from its name to its last value.</summary>
    public SourceSpan Span { get; set; } = span;

    public List<TreeAttribute> Attributes { get; } = [];

    public List<EvidenceNode> Children { get; } = [];

    /// <summary>The value of an attribute; empty when there is none or it could not be found out.</summary>
    public string this[string attribute] => Find(attribute) is { Unresolved: null } found ? found.Value : "";

    public bool Has(string attribute) => Find(attribute) is { Unresolved: null };

    public TreeAttribute? Find(string attribute)
    {
        foreach (var one in Attributes)
        {
            if (one.Name == attribute) return one;
        }

        return null;
    }

    /// <summary>Those of a name among the records right below.</summary>
    public IEnumerable<EvidenceNode> Named(string child) => Children.Where(one => one.Name == child);

    /// <summary>Those of a name anywhere below, in order.</summary>
    public IEnumerable<EvidenceNode> All(string child) => Children.SelectMany(one => one.All(child).Prepend(one)).Where(one => one.Name == child);

    /// <summary>A value that follows from others; it points at the record, or at the value it was made from.</summary>
    public void Derive(string attribute, string value, string? from = null) =>
        Attributes.Add(new TreeAttribute(attribute, value, from is not null && Find(from) is { } origin ? origin.Span : Span));

    public void DeriveFlag(string attribute, bool holds, string? from = null)
    {
        if (holds) Derive(attribute, "true", from);
    }

    /// <summary>What would follow, had the other value been found out.</summary>
    public void DeriveUnknown(string attribute, string because) => Attributes.Add(new TreeAttribute(attribute, "", Span, because));
}
