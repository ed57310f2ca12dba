using System.Collections.Immutable;

namespace Auditor.Documents;

/// <summary>
/// The elements and attributes that trees of a kind can have. It is public API: rules are checked against it,
/// and <c>auditor tree</c>, the documents and the editor schema come from it.
/// </summary>
public sealed class Vocabulary
{
    private readonly Lazy<ImmutableArray<ElementName>> all;
    private readonly Lazy<Dictionary<string, ElementName>> byName;

    /// <param name="root">Name of the root element.</param>
    public Vocabulary(string kind, string root, params ImmutableArray<ElementName> elements)
        : this(kind, root, () => elements)
    {
    }

    /// <param name="root">Name of the root element.</param>
    /// <param name="elements">Asked when the first element is: large tables do not cost those who only want to know the kind.</param>
    public Vocabulary(string kind, string root, Func<ImmutableArray<ElementName>> elements)
    {
        Kind = kind;
        Root = root;
        all = new Lazy<ImmutableArray<ElementName>>(elements);
        byName = new Lazy<Dictionary<string, ElementName>>(() => Elements.ToDictionary(element => element.Name, StringComparer.Ordinal));
    }

    public string Kind { get; }

    public string Root { get; }

    public ImmutableArray<ElementName> Elements => all.Value;

    public ElementName? Element(string name) => byName.Value.GetValueOrDefault(name);

    /// <summary>Whether any element has this attribute.</summary>
    public bool HasAttribute(string name) => Elements.Any(element => element.Attribute(name) is not null);
}
