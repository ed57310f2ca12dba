using Auditor.Documents.Secrets;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>What a header, argument or cookie that carries credentials is compared with, in a map or an if: what is written out there opens.</summary>
internal static class SecretKeys
{
    private const int Shortest = 8;

    public static bool Is(Directive entry, string key) =>
        entry.Parent is { Name: "map" } map && !key.StartsWith('~') && key is not ("default" or "hostnames" or "volatile") && Is(map[0], key);

    /// <param name="source">What is compared with it.</param>
    public static bool Is(string source, string key) =>
        key.Length >= Shortest && IsOfCredentials(source) && ValueKinds.Of(key) == ValueKind.Literal;

    private static bool IsOfCredentials(string source)
    {
        var name = source.TrimStart('$').Trim('{', '}').ToLowerInvariant();
        if (name is "http_authorization" or "http_proxy_authorization") return true;
        var isOfClient = name.StartsWith("http_", StringComparison.Ordinal) || name.StartsWith("arg_", StringComparison.Ordinal)
            || name.StartsWith("cookie_", StringComparison.Ordinal);
        return isOfClient && SecretName.Matches(name[(name.IndexOf('_') + 1)..]);
    }
}
