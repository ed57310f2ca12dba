using System.Collections.Immutable;

namespace Auditor.Documents.Json;

/// <summary>An object with its entries as written: a repeated name stands here twice (and is a problem).</summary>
public sealed record JsonObject(SourceSpan Span, ImmutableArray<JsonEntry> Entries) : JsonValue(Span)
{
    /// <summary>The last entry of this name: it is the one that JavaScript and npm take.</summary>
    public JsonEntry? Entry(string name)
    {
        for (var i = Entries.Length - 1; i >= 0; i--)
        {
            if (Entries[i].Name == name) return Entries[i];
        }

        return null;
    }

    public JsonValue? this[string name] => Entry(name)?.Value;
}
