using System.Collections.Immutable;

namespace Auditor.Parsers.Compose.Schema;

/// <summary>What a value may be: a line of <c>compose-schema.tsv</c> with its keys.</summary>
/// <param name="Kinds">The letters of the kinds that are allowed; * is any.</param>
/// <param name="Open">The shape of entries under other keys; - when there are none, any when they are not checked.</param>
/// <param name="Items">The shape of the items of a list; - when there are none.</param>
internal sealed record SchemaShape(string Name, string Kinds, string Open, string Items, bool AllowsExtensions, ImmutableArray<string> Required, ImmutableArray<string> Values)
{
    /// <summary>The shape of entries under other keys; null when there are none or they are not checked.</summary>
    public SchemaShape? OpenShape { get; set; }

    /// <summary>The shape of the items of a list; null when there are none or they are not checked.</summary>
    public SchemaShape? ItemShape { get; set; }

    /// <summary>The shape under each known key; null where it is not checked.</summary>
    public Dictionary<string, SchemaShape?> Keys { get; } = new(StringComparer.Ordinal);

    public bool Allows(char kind) => Kinds == "*" || Kinds.Contains(kind) || (kind == 'i' && Kinds.Contains('n'));
}
