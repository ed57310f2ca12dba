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
            writer.Close();
        }
    }

    public static void Body(NodeWriter writer, ComposeEntry entry) => writer.Attribute("body", BodyOf(entry), entry.Value.Span);

    private static string BodyOf(ComposeEntry entry) => entry switch
    {
        { IsAlias: true } => "alias",
        { Value: ComposeMap { IsFlow: true } or ComposeList { IsFlow: true } } => "flow",
        { Value: ComposeMap or ComposeList } => "block",
        { Value: ComposeScalar { IsNull: true } } => "empty",
        _ => "scalar",
    };
}
