using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Evidence;

namespace Auditor.Parsers.Http;

/// <summary>What evidence of a web server says.</summary>
internal static class HttpVocabulary
{
    private static ElementName Response() => new(
        "response",
        "An answer to one request, or why there was none.",
        new AttributeName(
            "purpose",
            "page (the URL itself), hop (a redirect on the way to it), plain (the same over http), missing (a path that does not exist), malformed (broken JSON), "
            + "cors (with a foreign Origin), preflight, trace, health, private (a path that should not be public).",
            true),
        new AttributeName("method", "GET, POST, OPTIONS or TRACE.", true),
        new AttributeName("url", "What was asked for.", true),
        new AttributeName("origin", "The Origin that was sent."),
        new AttributeName("status", "Status code. Unresolved when no answer came."),
        new AttributeName("refused", "Nothing takes plain HTTP there: the connection was refused, or the port is one of TLS and says so."),
        new AttributeName("http", "Version of HTTP."),
        new AttributeName("ms", "Milliseconds to the end of the answer."),
        new AttributeName("bytes", "Bytes of the body that were read."),
        new AttributeName("cut", "The body was longer than what was read."),
        new AttributeName("tls", "Sent over TLS."),
        new AttributeName("path", "The path of the URL."),
        new AttributeName("ok", "The status is 2xx."),
        new AttributeName("type", "Media type without parameters, in lower case."),
        new AttributeName("html", "A web page."),
        new AttributeName("json", "JSON."),
        new AttributeName("text", "Text that can be compressed: HTML, JSON, JavaScript, CSS, XML, SVG."),
        new AttributeName("encoding", "The content coding."),
        new AttributeName("permanent", "A permanent redirect: 301 or 308."),
        new AttributeName("redirects-to", "The absolute URL that it redirects to."),
        new AttributeName("redirect-scheme", "The scheme of that URL."),
        new AttributeName("redirect-host", "The host of that URL."),
        new AttributeName("same-host", "It redirects to the same host."),
        new AttributeName("nosniff", "X-Content-Type-Options is nosniff."),
        new AttributeName("frame-policy", "Frames are restricted: X-Frame-Options is DENY or SAMEORIGIN, or the CSP has frame-ancestors."),
        new AttributeName("csp", "It has a Content-Security-Policy that is enforced."),
        new AttributeName("referrer-policy", "It has a Referrer-Policy that browsers know, and not unsafe-url."),
        new AttributeName("same-body-as-missing", "It looks like the answer to a path that does not exist: same status and content, or a page of about that length."),
        new AttributeName("answer", "sha-256 of the body that was read, shortened."));

    public static Vocabulary Instance { get; } = new(ArtifactKinds.Http, "http", Elements);

    private static ImmutableArray<ElementName> Elements() =>
    [
        new ElementName("http", "What a web server answers to harmless requests."),
        new ElementName(
            "endpoint",
            "The server that was asked.",
            new AttributeName("url", "As the user wrote it.", true),
            new AttributeName("scheme", "https or http.", true),
            new AttributeName("host", "Name or address.", true),
            new AttributeName("port", "TCP port.", true),
            new AttributeName("address", "The address that was connected to."),
            new AttributeName("ip", "The host is written as an address."),
            new AttributeName("user-agent", "What the requests called themselves."),
            new AttributeName("collected", "When, in UTC.")),
        Response(),
        new ElementName(
            "header",
            "A header field of an answer.",
            new AttributeName("name", "In lower case.", true),
            new AttributeName("value", "As it was sent; cookies are not here, their values are not kept.", true),
            new AttributeName("repeated", "The field was sent before with another value.")),
        new ElementName(
            "cookie",
            "A cookie that an answer sets.",
            new AttributeName("name", "Name.", true),
            new AttributeName("secure", "Sent over TLS only."),
            new AttributeName("http-only", "Not readable by scripts."),
            new AttributeName("same-site", "strict, lax or none, in lower case."),
            new AttributeName("domain", "The hosts that get it, when it says so."),
            new AttributeName("session", "Its name is that of a session or a login.")),
        new ElementName(
            "sign",
            "Something that the body of an answer holds; the body itself is not kept.",
            new AttributeName(
                "name",
                "stack-trace, server-path, secret-file, git, database-dump, metrics, api-description, actuator, server-status, php-info, runtime-facts, dependency-checks.",
                true),
            new AttributeName("about", "What was recognised, without values.")),
        new ElementName(
            "hsts",
            "The Strict-Transport-Security header of an answer (RFC 6797).",
            new AttributeName("max-age", "Seconds; absent when it is missing or no number."),
            new AttributeName("include-subdomains", "It holds for all names below."),
            new AttributeName("preload", "It asks to be built into browsers.")),
        new ElementName(
            "latency",
            "The time of some equal requests, one after the other.",
            new AttributeName("requests", "How many were answered.", true),
            new AttributeName("failed", "How many were not."),
            new AttributeName("p50-ms", "Half of the answers came within these milliseconds."),
            new AttributeName("p95-ms", "95 % of the answers came within these milliseconds.")),
        EvidenceWords.Gap,
        EvidenceWords.Comment,
    ];
}
