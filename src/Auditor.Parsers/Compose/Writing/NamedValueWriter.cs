using Auditor.Documents.Secrets;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Writes what kind of value a named value is, and whether it is a secret.</summary>
internal static class NamedValueWriter
{
    public static void Write(NodeWriter writer, NamedSlice pair)
    {
        writer.Attribute("name", pair.Name, pair.NameSpan);
        var hasSecretName = SecretName.Matches(pair.Name);
        var span = pair.Value?.Span ?? pair.NameSpan;
        var text = pair.Value?.Value;
        var kind = ValueKinds.Of(text);
        if (pair.Value is { } value && text is not null)
        {
            var isToken = TokenShape.Matches(text);
            var isSecret = isToken || Confidential.Is(hasSecretName, text, kind) || (!value.IsKnown && IsWrittenSecret(pair.Name, value));
            writer.Builder.Attribute("value", text, span, value.Unresolved, isSecret);
            writer.Flag("secret-value", isToken, span);
        }

        writer.Flag("secret-name", hasSecretName, pair.NameSpan);
        // A value with an unknown part is decided elsewhere, unless what is written beside it says more.
        var isDecidedElsewhere = kind == ValueKind.Literal && pair.Value is { IsKnown: false };
        writer.Attribute("value-kind", ValueKinds.Name(isDecidedElsewhere ? ValueKind.Reference : kind), span);
    }

    /// <summary>What is written counts too: an unknown variable beside it does not make a password public.</summary>
    private static bool IsWrittenSecret(string name, Slice value) => Confidential.Is(name, value.Chars.ToString().Replace(ComposeScalar.Hole, ' ').Trim());
}
