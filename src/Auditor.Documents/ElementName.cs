using System.Collections.Immutable;

namespace Auditor.Documents;

/// <summary>An element of a vocabulary.</summary>
/// <param name="About">One line for rule authors.</param>
public sealed record ElementName(string Name, string About, params ImmutableArray<AttributeName> Attributes)
{
    public AttributeName? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name) return attribute;
        }

        return null;
    }
}
