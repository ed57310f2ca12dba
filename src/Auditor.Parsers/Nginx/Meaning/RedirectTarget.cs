using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>Where a <c>return</c> or <c>rewrite</c> sends the client: a URL with a host.</summary>
internal sealed class RedirectTarget
{
    private static readonly string[] PathVariables =
        ["$request_uri", "${request_uri}", "$uri", "${uri}", "$document_uri", "$1", "$is_args"];

    private RedirectTarget(string url, int colon)
    {
        Scheme = url[..colon].ToLowerInvariant();
        var rest = url[(colon + 3)..];
        Host = HostOf(rest);
        var path = rest[Math.Min(rest.Length, Host.Length)..];
        KeepsPath = Array.Exists(PathVariables, name => path.Contains(name, StringComparison.Ordinal));
    }

    /// <summary>http, https or $scheme.</summary>
    public string Scheme { get; }

    /// <summary>A name, in lower case, or the variable that stands first.</summary>
    public string Host { get; }

    /// <summary>What the client asked for is passed on.</summary>
    public bool KeepsPath { get; }

    /// <summary>The host is the one that the client named.</summary>
    public bool IsAskedHost => Host is "$host" or "${host}" or "$http_host" or "${http_host}";

    /// <summary>Null when it is no URL with a host.</summary>
    public static RedirectTarget? Of(string url)
    {
        var colon = url.IndexOf("://", StringComparison.Ordinal);
        var isRedirect = colon > 0 && url[..colon].ToLowerInvariant() is ("http" or "https" or "$scheme" or "${scheme}");
        return isRedirect ? new RedirectTarget(url, colon) : null;
    }

    /// <summary>Whether it leads to the server itself.</summary>
    public bool IsSameSite(Directive server) =>
        IsAskedHost || Host is "$server_name" or "${server_name}" || ServerFacts.Of(server).Names.Contains(Host);

    private static string HostOf(string rest)
    {
        var start = rest.StartsWith("${", StringComparison.Ordinal) ? 2 : rest.StartsWith('$') ? 1 : 0;
        if (start == 2) return rest[..(rest.IndexOf('}', StringComparison.Ordinal) + 1)];
        var end = start;
        while (end < rest.Length && IsOfHost(rest[end], isVariable: start == 1)) end++;
        return start == 0 ? rest[..end].ToLowerInvariant() : rest[..end];
    }

    private static bool IsOfHost(char character, bool isVariable) =>
        char.IsAsciiLetterOrDigit(character) || character == '_' || (!isVariable && character is '.' or '-');
}
