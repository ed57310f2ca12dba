using System.Collections.Immutable;

namespace Auditor.Rules.Packs;

/// <summary>A sentence with expressions in braces, evaluated on the subject: <c>Server {server_name/@names} answers …</c>; <c>{{</c> and <c>}}</c> are braces.</summary>
public sealed record MessageTemplate(ImmutableArray<MessagePart> Parts)
{
    public static MessageTemplate Literal(string text) => new([new MessagePart(text, null)]);

    /// <summary>As a person reads it in the documentation: expressions stand in braces.</summary>
    public override string ToString() =>
        string.Concat(Parts.Select(part => part.Expression is { } query ? "{" + query.Expression + "}" : part.Literal));
}
