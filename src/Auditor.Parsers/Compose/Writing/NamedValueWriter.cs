using Auditor.Documents.Secrets;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Writes what kind of value a named value is, and whether it is a secret.</summary>
internal static class NamedValueWriter
{
    public static void Write(NodeWriter writer, NamedSlice pair)
    {
        writer.Attribute("name", pair.Name, pair.NameSpan);
        var span = pair.Value?.Span ?? pair.NameSpan;
        if (pair.Value is { } value)
        {
            writer.Attribute("value", value, IsConfidential(pair.Name, value));
            writer.Flag("secret-value", TokenShape.Matches(value.Value), span);
        }

        writer.Flag("secret-name", SecretName.Matches(pair.Name), pair.NameSpan);
        writer.Attribute("value-kind", ValueKinds.Name(KindOf(pair.Value)), span);
    }

    /// <summary>What is written counts too: an unknown variable beside it does not make a password public.</summary>
    public static bool IsConfidential(string name, Slice value) =>
        Confidential.Is(name, value.Value) || (!value.IsKnown && Confidential.Is(name, value.Chars.ToString().Replace(ComposeScalar.Hole, ' ').Trim()));

    /// <summary>A value with an unknown part is decided elsewhere, unless what is written beside it says more.</summary>
    private static ValueKind KindOf(Slice? value)
    {
        if (value is not { } slice) return ValueKind.None;
        var kind = ValueKinds.Of(slice.Value);
        return !slice.IsKnown && kind == ValueKind.Literal ? ValueKind.Reference : kind;
    }
}
