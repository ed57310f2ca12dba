using System.Collections.Immutable;

namespace Auditor.Documents;

/// <summary>
/// The elements and attributes that trees of a kind can have. It is public API: rules are checked against it,
/// and <c>auditor tree</c>, the documents and the editor schema come from it.
/// </summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, ElementName> elements;

    /// <param name="root">Name of the root element.</param>
    public Vocabulary(string kind, string root, params ReadOnlySpan<ElementName> elements)
    {
        Kind = kind;
        Root = root;
        Elements = [.. elements];
        this.elements = Elements.ToDictionary(element => element.Name, StringComparer.Ordinal);
    }

    public string Kind { get; }

    public string Root { get; }

    public ImmutableArray<ElementName> Elements { get; }

    public ElementName? Element(string name) => elements.GetValueOrDefault(name);

    /// <summary>Whether any element has this attribute.</summary>
    public bool HasAttribute(string name) => Elements.Any(element => element.Attribute(name) is not null);
}
