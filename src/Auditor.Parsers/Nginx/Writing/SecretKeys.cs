using Auditor.Documents.Secrets;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>Keys of a map over a header, argument or cookie that carries credentials: a key that is written out is one that opens.</summary>
internal static class SecretKeys
{
    private const int Shortest = 8;

    public static bool Is(Directive entry, string key) =>
        entry.Parent is { Name: "map" } map && key.Length >= Shortest && !key.StartsWith('~') && key is not ("default" or "hostnames" or "volatile") && IsOfCredentials(map[0]) && ValueKinds.Of(key) == ValueKind.Literal;

    private static bool IsOfCredentials(string source)
    {
        var name = source.TrimStart('$').Trim('{', '}').ToLowerInvariant();
        if (name is "http_authorization" or "http_proxy_authorization") return true;
        return (name.StartsWith("http_", StringComparison.Ordinal) || name.StartsWith("arg_", StringComparison.Ordinal) || name.StartsWith("cookie_", StringComparison.Ordinal)) && SecretName.Matches(name[(name.IndexOf('_') + 1)..]);
    }
}
