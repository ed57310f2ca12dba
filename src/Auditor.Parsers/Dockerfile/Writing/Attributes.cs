using System.Globalization;
using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Stages;
using Auditor.Parsers.Dockerfile.Variables;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>Makes attributes of expanded values.</summary>
internal static class Attributes
{
    public static TreeAttribute Of(string name, Expansion expansion, SourceSpan span, bool isSecret = false) =>
        new(name, expansion.Value, span, expansion.Reason, isSecret);

    public static TreeAttribute Of(string name, ReferencePart part, Expansion image, SourceSpan word)
    {
        var isVerbatim = part.Start >= 0 && image.Raw == image.Marked && word.Length == image.Raw.Length;
        var span = isVerbatim ? word with { Start = word.Start + part.Start, Length = part.Length } : word;
        return new TreeAttribute(name, part.Value, span, part.Unresolved);
    }

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
