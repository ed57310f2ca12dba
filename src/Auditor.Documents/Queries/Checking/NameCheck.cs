using System.Collections.Immutable;
using Auditor.Documents.Queries.Syntax;

namespace Auditor.Documents.Queries.Checking;

/// <summary>Questions about names to several vocabularies at once.</summary>
internal sealed class NameCheck(ImmutableArray<Vocabulary> vocabularies)
{
    /// <summary>What is wrong with an element's name, or null.</summary>
    public string? Element(string name)
    {
        foreach (var vocabulary in vocabularies)
        {
            if (Has(vocabulary, name)) continue;
            var known = vocabulary.Elements.Select(element => element.Name).Append(vocabulary.Root);
            return $"Kind {vocabulary.Kind} has no element '{name}'{Suggestion.For(name, known)}.";
        }

        return null;
    }

    /// <summary>What is wrong with an attribute's name, or null.</summary>
    /// <param name="owner">The element that carries it, or null when that can be any.</param>
    public string? Attribute(string name, string? owner)
    {
        foreach (var vocabulary in vocabularies)
        {
            if (Owners(vocabulary, owner).Any(element => element.Attribute(name) is not null)) continue;
            var known = Owners(vocabulary, owner).SelectMany(element => element.Attributes).Select(attribute => attribute.Name).Distinct(StringComparer.Ordinal);
            var subject = IsKnown(vocabulary, owner) ? $"Element {owner} of kind {vocabulary.Kind}" : $"Kind {vocabulary.Kind}";
            return $"{subject} has no attribute '{name}'{Suggestion.For(name, known)}.";
        }

        return null;
    }

    /// <summary>Whether every element that can carry the attribute always does.</summary>
    public bool IsAlways(string name, string? owner) =>
        vocabularies.All(vocabulary => Owners(vocabulary, owner).All(element => element.Attribute(name) is null or { IsAlways: true }));

    private static bool Has(Vocabulary vocabulary, string name) => vocabulary.Root == name || vocabulary.Element(name) is not null;

    // An owner that is no element of the vocabulary has been told already: its attributes are then looked for anywhere.
    private static ImmutableArray<ElementName> Owners(Vocabulary vocabulary, string? owner) =>
        owner is not null && vocabulary.Element(owner) is { } known ? [known] : vocabulary.Elements;

    private static bool IsKnown(Vocabulary vocabulary, string? owner) => owner is not null && vocabulary.Element(owner) is not null;
}
