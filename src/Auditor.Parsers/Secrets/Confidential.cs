namespace Auditor.Parsers.Secrets;

/// <summary>Whether a named value must be masked in every output.</summary>
internal static class Confidential
{
    public static bool Is(string name, string value) => TokenShape.Matches(value) || ValueKinds.Of(value) switch
    {
        ValueKind.UrlWithPassword => true,
        ValueKind.Literal or ValueKind.Number or ValueKind.Version => SecretName.Matches(name),
        ValueKind.Path => SecretName.Matches(name) && value.Length >= 20,
        _ => false,
    };
}
