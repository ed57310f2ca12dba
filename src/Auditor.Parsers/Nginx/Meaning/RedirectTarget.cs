using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>Where a <c>return</c> or <c>rewrite</c> sends the client: a URL with a host.</summary>
internal sealed class RedirectTarget
{
    private RedirectTarget(string url, int colon)
    {
        Scheme = url[..colon].ToLowerInvariant();
        var rest = url[(colon + 3)..];
        Host = HostOf(rest);
        var path = rest[Math.Min(rest.Length, Host.Length)..];
        KeepsPath = path.Contains("uri", StringComparison.Ordinal) || path.Contains("$1", StringComparison.Ordinal) || path.Contains("$is_args", StringComparison.Ordinal);
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
        return colon > 0 && url[..colon].ToLowerInvariant() is "http" or "https" or "$scheme" or "${scheme}" ? new RedirectTarget(url, colon) : null;
    }

    /// <summary>Whether it leads to the server itself.</summary>
    public bool IsSameSite(Directive server) => IsAskedHost || Host is "$server_name" or "${server_name}" || ServerFacts.Of(server).Names.Contains(Host);

    private static string HostOf(string rest)
    {
        var start = rest.StartsWith("${", StringComparison.Ordinal) ? 2 : rest.StartsWith('$') ? 1 : 0;
        if (start == 2) return rest[..(rest.IndexOf('}', StringComparison.Ordinal) + 1)];
        var end = start;
        while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] == '_' || (start == 0 && rest[end] is '.' or '-'))) end++;
        return start == 0 ? rest[..end].ToLowerInvariant() : rest[..end];
    }
}
