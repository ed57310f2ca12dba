using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Writes which keys stand somewhere, and where entries can be added.</summary>
internal static class KeyWriter
{
    public static void Keys(NodeWriter writer, ComposeMap map)
    {
        foreach (var entry in map.Entries)
        {
            if (!writer.Open("key", entry.Span)) return;
            writer.Attribute("name", entry.Key, entry.KeySpan);
            writer.Attribute("form", entry.Value.Form, entry.Value.Span);
            Body(writer, entry);
            writer.Flag("inherited", IsInherited(map, entry), entry.KeySpan);
            writer.Close();
        }
    }

    /// <summary>Only what can take an entry has a body: an alias stands for a place that others share.</summary>
    public static void Body(NodeWriter writer, ComposeEntry entry)
    {
        if (!entry.IsAlias) Body(writer, entry.Value);
    }

    public static void Body(NodeWriter writer, ComposeValue value)
    {
        if (BodyOf(value) is { } body) writer.Attribute("body", body, value.Span);
    }

    private static string? BodyOf(ComposeValue value) => value switch
    {
        ComposeMap { IsFlow: true } or ComposeList { IsFlow: true } => "flow",
        ComposeMap or ComposeList => "block",
        ComposeScalar { IsNull: true } => "empty",
        _ => null,
    };

    /// <summary>Whether an entry is written in another place than the mapping: in what it merges, extends or overrides.</summary>
    private static bool IsInherited(ComposeMap map, ComposeEntry entry) =>
        entry.KeySpan.Source != map.Span.Source || entry.KeySpan.Start < map.Span.Start || entry.KeySpan.Start >= map.Span.End;
}
