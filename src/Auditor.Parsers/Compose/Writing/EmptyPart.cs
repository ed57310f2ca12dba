using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>
/// Where nothing in the place of a variable makes a value that docker compose refuses: a mount without a source or a target, an image without a name or with a colon and no tag.
/// </summary>
internal static class EmptyPart
{
    public static bool IsRefused(ComposeScalar scalar, VariableUse use, string key)
    {
        var start = use.Span.Start - scalar.WrittenSpan.Start;
        var end = start + use.Span.Length;
        // With escapes in it, or put together from several places, the text and what is written differ.
        if (use.Span.Source != scalar.Span.Source || start < 0 || end > scalar.Written.Length || scalar.Written.Length != scalar.WrittenSpan.Length) return false;
        var before = start == 0 ? '\0' : scalar.Written[start - 1];
        var after = end == scalar.Written.Length ? '\0' : scalar.Written[end];
        return key switch
        {
            "image" => before is '\0' or '/' or ':' && after is '\0' or '/' or ':',
            "volumes" => (before, after) is ('\0' or ':', ':') or (':', '\0'),
            _ => false,
        };
    }
}
