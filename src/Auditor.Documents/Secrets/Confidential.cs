namespace Auditor.Documents.Secrets;

/// <summary>Whether a value must be masked in every output.</summary>
public static class Confidential
{
    /// <summary>Whether a named value must be: the name makes it a secret, or the value itself is one.</summary>
    public static bool Is(string name, string value) => TokenShape.Matches(value) || ValueKinds.Of(value) switch
    {
        ValueKind.UrlWithPassword => true,
        ValueKind.Literal or ValueKind.Number or ValueKind.Version => SecretName.Matches(name),
        ValueKind.Path => SecretName.Matches(name) && value.Length >= 20,
        _ => false,
    };

    /// <summary>Whether a text that stands where a secret is expected can be one: no variable, no placeholder, no switch.</summary>
    public static bool IsUsable(string value) =>
        ValueKinds.Of(value) is ValueKind.Literal or ValueKind.Number or ValueKind.Version or ValueKind.UrlWithPassword or ValueKind.Url
        || (ValueKinds.Of(value) == ValueKind.Path && value[0] is not ('/' or '~' or '.'));
}
