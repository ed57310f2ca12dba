using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Writes the credentials of a URL (RFC 3986, section 3.2.1).</summary>
internal static class UrlWriter
{
    public static void Write(NodeWriter writer, Slice value)
    {
        var scheme = value.Chars.IndexOf("://", StringComparison.Ordinal);
        if (scheme <= 0) return;
        var authority = value.From(scheme + 3);
        if (authority.Chars.IndexOfAny('/', '?', '#') is >= 0 and var end) authority = authority.Until(end);
        var at = authority.Chars.LastIndexOf('@');
        if (at >= 0) Credentials(writer, authority.Until(at));
        var host = authority.From(at + 1);
        if (host.Chars.LastIndexOf(':') is > 0 and var port && !host.Chars.EndsWith("]")) host = host.Until(port);
        if (!host.IsEmpty) writer.Attribute("url-host", host);
    }

    private static void Credentials(NodeWriter writer, Slice user)
    {
        var colon = user.Chars.IndexOf(':');
        if (colon < 0 || colon + 1 >= user.Length) return;
        if (colon > 0) writer.Attribute("url-user", user.Until(colon));
        writer.Attribute("url-password", user.From(colon + 1), isSecret: true);
    }
}
