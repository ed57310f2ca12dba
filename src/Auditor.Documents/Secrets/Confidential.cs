namespace Auditor.Documents.Secrets;

/// <summary>Whether a value must be masked in every output.</summary>
public static class Confidential
{
    /// <summary>Whether a named value must be: the name makes it a secret, or the value itself is one.</summary>
    public static bool Is(string name, string value)
    {
        if (TokenShape.Matches(value)) return true;
        var kind = ValueKinds.Of(value);
        return kind == ValueKind.UrlWithPassword || (IsText(kind, value) && SecretName.Matches(name));
    }

    /// <summary>The same of a value that has not the shape of a token, where the rest is known already.</summary>
    /// <param name="kind">Of the value.</param>
    public static bool Is(bool hasSecretName, string value, ValueKind kind) => kind == ValueKind.UrlWithPassword || (hasSecretName && IsText(kind, value));

    private static bool IsText(ValueKind kind, string value) =>
        kind is ValueKind.Literal or ValueKind.Number or ValueKind.Version || (kind == ValueKind.Path && value.Length >= 20);

    /// <summary>Whether a text that stands where a secret is expected can be one: no variable, no placeholder, no switch.</summary>
    public static bool IsUsable(string value) => ValueKinds.Of(value) switch
    {
        ValueKind.Literal or ValueKind.Number or ValueKind.Version or ValueKind.UrlWithPassword or ValueKind.Url => true,
        ValueKind.Path => value[0] is not ('/' or '~' or '.'),
        _ => false,
    };
}
