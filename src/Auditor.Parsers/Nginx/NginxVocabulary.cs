using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx;

/// <summary>
/// Elements and attributes of the tree of an nginx configuration. A directive is an element of its own name, a child of the block that it stands in; what an
/// <c>include</c> brings in stands beside it, with spans in the included file. <c>server</c> is always an HTTP server, <c>location</c> one of its own:
/// the servers of other blocks are <c>upstream-server</c>, <c>stream-server</c>, <c>stream-upstream-server</c>, <c>mail-server</c>.
/// A file that is only a piece of a configuration stands in a <c>fragment</c>. Derived elements (<c>effective-*</c>, <c>variable</c>, <c>cipher</c>) say what holds after
/// inheritance. Settings that are inherited one by one are asked so: <c>ancestor-or-self::*[NAME][1]/NAME</c> is the one that holds.
/// </summary>
public static class NginxVocabulary
{
    private static readonly ImmutableArray<AttributeName> Common =
    [
        new("value", "the first argument as nginx reads it, without quotes; absent when there is none. Directives that say otherwise have another value here"),
        new("text", "all arguments with a blank between; only where there can be more than one"),
        new("bytes", "the size in bytes, for directives that take a size"),
        new("seconds", "the time in seconds, for directives that take a time"),
        new("module", "the third-party or commercial module that it needs; absent for those of nginx itself"),
        new("since", "the first version that has it, when it is younger than 1.22"),
        new("obsolete", "true when nginx calls it obsolete or has removed it"),
        new("removed-after", "the last version that had it"),
        new("inline", "true when something else stands on its lines: a fix then appends to it instead of inserting lines"),
        new("replacement", "what stands in the place of an obsolete one, when nginx says so"),
    ];

    private static readonly AttributeName Label = new("label", "short name for messages", IsAlways: true);
    private static readonly AttributeName Place = new("place", "where it stands, for messages: server api.example.com:443, location /api/", IsAlways: true);
    private static readonly AttributeName First = new("first", "true when no directive of its name above passes requests to the same address");
    private static readonly AttributeName NeedsResolver = new("needs-resolver", "true when a variable can make it a name that nginx has to look up for a request");
    private static readonly AttributeName PublicName = new("public-name", "true when the host is a name of the public DNS, as far as one can see: with a dot and not of a local network");
    private static readonly AttributeName OtherSpelling = new("other-spelling", "another spelling of capitals in which the same variable is made, too");
    private static readonly AttributeName Refused = new("refused", "nginx's own words when the buffers of this block do not fit together: it does not start");
    private static readonly AttributeName SecretValue = new("secret-value", "true when the value has the shape of a known credential, or its name is one of a credential and it is written out");
    private static readonly AttributeName Zone = new("zone", "name of the shared memory zone");

    public static Vocabulary Instance { get; } = new(ArtifactKinds.Nginx, "nginx", Elements);

    private static ImmutableArray<ElementName> Elements()
    {
        var own = OwnElements();
        var special = Special().ToDictionary(element => element.Name, StringComparer.Ordinal);
        var directives = DirectiveTable.Names.Select(name => special.Remove(name, out var element) ? Joined(element) : new ElementName(name, "the directive", Common));
        return [.. own, .. directives, .. special.Values.Select(Joined)];
    }

    private static ElementName Joined(ElementName element) =>
        new(element.Name, element.About, [.. element.Attributes, .. Common.Where(common => element.Attribute(common.Name) is null)]);

    private static ImmutableArray<ElementName> OwnElements() =>
    [
        new("nginx", "a configuration with what it includes",
            new("level", "where its top level stands: main, http, server, location, stream, stream-server, upstream, events, mail …; a piece of a configuration says less than main; unknown for a template of another program, of which nothing is read", IsAlways: true),
            new("assumed", "true when the level was inferred from names and content: the file is a piece of a configuration"),
            new("incomplete", "true when something it includes could not be read, a pattern of an include fits nothing, or a brace is wrong: names may be defined and used there"),
            new("version", "version of nginx that it is for: of the image in a Dockerfile or compose file beside it, or of nginx -V; absent when not known"),
            new("release", "the version with all its numbers, for comparisons: 1.27 stands for its last release, 1.27.999"),
            new("openssl", "version of OpenSSL that nginx -V names above a dump"),
            new("version-from", "path of the file that says so"),
            new("template", "true for a template of nginx's image (*.template, ${NAME} is put in from the environment)"),
            new("stock", "true for a piece in conf.d of nginx's official image: the nginx.conf of the image stands around it"),
            new("dump", "true for the output of nginx -T")),
        new("target-version", "the version of nginx that it is for, where that is said", new("value", "as written", IsAlways: true), new("from", "the file that says it, or the configuration of the audit", IsAlways: true)),
        new("fragment", "the top level of a piece of a configuration", new AttributeName("level", "as on nginx", IsAlways: true), Place),
        new("comment", "a comment", new AttributeName("text", "without the number sign and blanks around", IsAlways: true)),
        new("argument", "an argument of a directive that can have more than one",
            new("value", "as nginx reads it, without quotes", IsAlways: true), new("index", "from 0", IsAlways: true), new("quoted", "true when it is written in quotes")),
        new("entry", "a line of a map, geo, types, split_clients or other such block",
            new("key", "its first word", IsAlways: true), new("value", "its other words, with a blank between"), new("default", "true for default"), new("regex", "true when the key is a regular expression"),
            new("secret-value", "true when the value has the shape of a known credential"),
            new("secret-key", "true when it is a credential that is written out: the key of a map over Authorization, an API key or the like")),
        new("problem", "what nginx -t refuses or warns about here, in the directive or block that it is about",
            new("code", "syntax-error, unknown-directive, directive-not-allowed-here, wrong-argument-count, missing-or-extra-block, invalid-value, duplicate-directive, duplicate-location, duplicate-listen, "
                + "duplicate-upstream, empty-upstream, include-not-found, include-cycle, undefined-zone, undefined-log-format, undefined-upstream, unknown-variable, invalid-condition, invalid-regex, "
                + "regex-brace-unquoted, invalid-capture-reference, proxy-pass-uri-not-allowed, rejected-lb-combination, bom-or-nbsp, removed-directive, needs-newer-version, "
                + "ssl-certificate-missing, unknown-cipher, too-deep", IsAlways: true),
            new("message", "nginx's own words, without file and line", IsAlways: true),
            new("said", "what nginx does and says, with file and line as it names them, the server or location, and the hint: a sentence without its full stop", IsAlways: true),
            new("subject", "the name of a zone, log format, variable or host that nothing defines"),
            new("line", "the line that nginx names; absent when it names none"),
            new("hint", "what probably is wrong, or where the directive is allowed: a sentence without its full stop"),
            new("name", "the directive it is about"),
            new("suggestion", "what a misspelt name was meant to be"),
            new("allowed", "of directive-not-allowed-here: the contexts that allow it, with commas"),
            new("context", "of directive-not-allowed-here: the context it stands in"),
            new("critical", "true when nginx does not start; absent for warnings, for what depends on the machine, and for names that a module unknown to the table may have"),
            new("unended", "true when a semicolon is missing: its place is the word behind which"),
            new("follows", "true when it follows from another problem of the file: a brace or quote that is missing, the same unknown name before")),
        new("needed-module", "a module that is not part of nginx, in the first directive that needs it",
            new("name", "as nginx calls it; nginx-plus for the commercial version", IsAlways: true), new("directive", "the directive that needs it", IsAlways: true),
            new("said", "what that means: a sentence without its full stop", IsAlways: true), new("loaded", "true when load_module loads it, or nginx -V names it")),
        new("unseen", "a name that nothing defines in what was read, at its first use: a file that was not read may, or the environment",
            new("code", "what would be the problem: undefined-zone, undefined-log-format, undefined-upstream, unknown-variable", IsAlways: true), new("name", "the zone, log format, host or variable", IsAlways: true)),
        new("effective-header", "a header that responses get by add_header, after inheritance. In each server: the well-known ones of its responses; in a location or if with add_header of its own: all that hold there",
            new("name", "in lower case", IsAlways: true), new("value", "as written", IsAlways: true), new("always", "true with the parameter always"),
            new("inherited", "true when it is set in a block above"), new("max-age", "of strict-transport-security: seconds"),
            new("include-sub-domains", "true when strict-transport-security says so"), new("preload", "true when strict-transport-security says so"),
            new("frame-ancestors", "of content-security-policy: that part's value")),
        new("effective-proxy-header", "in proxy_pass: a well-known header of requests to the backend, or one that is set in the same block, after inheritance of proxy_set_header",
            new("name", "in lower case", IsAlways: true), new("value", "as written", IsAlways: true), new("inherited", "true when it is set in a block above")),
        new("effective-tls", "in a server with TLS: what its handshakes use, after inheritance. Absent attributes are not configured: nginx's default holds",
            new("protocols", "of ssl_protocols, with blanks between and around"), new("ciphers", "value of ssl_ciphers"), new("certificate", "first ssl_certificate"),
            new("certificate-key", "first ssl_certificate_key"), new("prefer-server-ciphers", "on or off"), new("session-cache", "value of ssl_session_cache"),
            new("session-timeout", "seconds"), new("session-tickets", "on or off"), new("dhparam", "path"), new("ecdh-curve", "value"), new("stapling", "on or off"),
            new("early-data", "on or off"), new("buffer-size", "bytes"), new("reject-handshake", "on or off"), new("rejects", "true when ssl_reject_handshake is on"), new("verify-client", "value"),
            new("resolver", "true when a resolver is configured"), new("only-tls13", "true when no older protocol is on"),
            new("socket-protocols", "ssl_protocols of the default server of its first TLS listener, when they are others: those hold instead")),
        new("cipher", "a word of ssl_ciphers or proxy_ssl_ciphers",
            new("name", "without its operator", IsAlways: true), new("operator", "! - + or nothing", IsAlways: true), new("known", "true when it is a name or keyword of OpenSSL"),
            new("keyword", "true for a keyword (HIGH, ECDHE+AESGCM, @STRENGTH)"), new("weak", "why it is weak: NULL, anonymous, export, RC4, DES, 3DES, MD5, RC2, IDEA, SEED, PSK-only …"), new("cbc", "true for a CBC mode"),
            new("forward-secrecy", "true when the key exchange has it"), new("dhe", "true when it needs ssl_dhparam"), new("tls13", "true for a suite of TLS 1.3"),
            new("offered", "true when it adds suites that no other word of the list takes out again"), new("plain-rsa", "true when the key exchange is RSA without forward secrecy; of keywords for kRSA and RSA"),
            new("mozilla", "modern, intermediate or old: the strictest profile of Mozilla's guidelines with it; absent when none has it")),
        new("variable", "a variable in an argument of the directive",
            new("name", "without the dollar sign, in lower case", IsAlways: true),
            new("origin", "builtin, header, argument, cookie, capture, set, map, geo, other (defined by another directive), undefined", IsAlways: true),
            new("client", "true when the client chooses its value"),
            new("newline", "true when it can hold a line break: the decoded path, or what is made of it"),
            new("host", "true when it stands in the host part of a URL"),
            new("limited", "true when it can only have values that the configuration allows: of a map, of a choice of words, a label in a domain that is written out, $host in a server for names that are written down"),
            new("behind-group", "true when it comes of a map with regular expressions and stands behind $1 to $9 in the same text (CVE-2026-42533); absent when the known version has the fix")),
        new("condition", "the condition of an if",
            new("variable", "without the dollar sign"), new("operator", "= != ~ ~* !~ !~* -f -d -e -x !-f … or nothing", IsAlways: true), new("operand", "what it is compared with"), new("secret-value", "true when it is a credential that is written out")),
    ];

    private static ImmutableArray<ElementName> Special() =>
    [
        new("directive", "a directive that no known module has, or a block (server, location, upstream, if …) where it cannot stand",
            new("name", "its name", IsAlways: true), new("suggestion", "a known name that is close to it")),
        new("http", "the http block", Place),
        new("stream", "the stream block", Place),
        new("server", "an HTTP server", [
            Label, Place,
            new("names", "its names, in lower case, with blanks between and around; absent when it has none"),
            new("name", "its first name"),
            new("public-name", "the first of its names that the public DNS can have"),
            new("fronted", "true when it says that a proxy stands before it: it takes the client's address or protocol from a header or the PROXY protocol"),
            new("ssl", "true when a listener has ssl or quic, or with ssl on"),
            new("plain", "true when a listener is without TLS"),
            new("http2", "true when HTTP/2 is on"),
            new("quic", "true when a listener has quic"),
            new("default", "true when it is the default server of one of its sockets, said or as the first"),
            new("catch-all", "true when its names match any host, or it is a default server that refuses all (return 444, ssl_reject_handshake)"),
            new("local", "true when all its listeners are on loopback or Unix sockets"),
            new("only-redirects", "true when every request is answered with a redirect"),
            new("redirects-to-https", "true when every request (but those of ACME challenges) is redirected to https"),
            new("only-acme", "true when it serves the challenges of ACME and nothing else"),
            new("only-refuses", "true when every request is refused: return 444 or 4xx, ssl_reject_handshake on, deny all"),
            new("https-twin", "true when a server with one of its names, or a wildcard that matches one, has TLS"),
            new("http-twin", "true when a server with one of its names listens without TLS"),
            new("access", "as on location, for requests that no location says otherwise about", IsAlways: true),
            new("sends-dotfile", "path of a hidden file that it would send, if it is there: /.git/config or /.env; absent when it would not, or when that cannot be told"),
            new("sends-backup", "path of a backup file that it would send, if it is there"),
            new("proxies", "true when it has proxy_pass, fastcgi_pass, grpc_pass, uwsgi_pass or scgi_pass anywhere"),
            new("static", "true when it serves files: root, alias or try_files"),
            new("rate-limited", "true when limit_req holds for all its requests (set in the server or above)"),
            new("incomplete", "true when something it includes, or above it, could not be read"),
            new("siblings-unread", "true when what is included beside it could not all be read: there may be other servers"),
            new("lost-headers", "names of well-known headers of the level above that its own add_header drops, with blanks between"),
            .. Lost(), .. LostProxy(),
            new("unsent-headers", "protective headers that some answer goes without, with blanks between and around: names, and frame-protection for X-Frame-Options or frame-ancestors. "
                + "What the server sends and only a location drops is lost-protection there; redirects, refusals and empty answers need none"),
            new("pages", "true when it hands out files, or what PHP makes, that can be pages: not only error pages, icons and the like"),
            new("headers-undecided", "true when it cannot be told of some answer which headers it has: a level above or an include is not there, or a script sets them")]),
        new("location", "a location", [
            Label, Place,
            new("modifier", "= ~ ~* ^~ @ or nothing", IsAlways: true), new("path", "path or regular expression; the name of a named one", IsAlways: true),
            new("exact", "true for ="), new("regex", "true for ~ and ~*"), new("named", "true for @name"),
            new("order", "when it is looked at among its siblings, from 1: exact, then longest prefix (^~ ends the search), then regular expressions in order of the file"),
            new("internal", "true when only internal redirects reach it: named, or internal"),
            new("access", "open, restricted (allow and deny), denied (deny all, return 403, 404 or 444), auth (auth_basic, auth_request, auth_jwt or client certificate), internal", IsAlways: true),
            new("public", "true when anyone can reach it: open, on a server that is not local"),
            new("rate-limited", "true when limit_req holds in it"),
            new("proxies", "true when it passes requests on itself: proxy_pass, fastcgi_pass, grpc_pass, uwsgi_pass, scgi_pass"),
            new("answers", "true when return or a rewrite to a URL answers every request"),
            new("incomplete", "as on server"),
            new("auth-path", "true when the path says that people sign in there: login, signin, auth, token, password …"),
            new("lost-headers", "as on server"),
            .. Lost(), .. LostProxy()]),
        new("if", "an if; its condition is a child", [Place, new("text", "the condition as written"), new("level", "server or location", IsAlways: true), new("lost-headers", "as on server"), .. Lost()]),
        new("limit_except", "a limit_except", Place),
        new("upstream", "a group of HTTP backends",
            new("name", "its name", IsAlways: true), Place, new("servers", "how many servers it has", IsAlways: true), new("method", "ip_hash, least_conn, hash, random, least_time; absent for round robin"),
            new("keepalive", "number of idle connections kept; absent without keepalive"), new("used", "true when something passes requests to it"), Zone,
            new("proxied", "true when a proxy_pass passes requests to it"), new("reusable", "true when every such request is HTTP/1.1 and does not ask to close the connection"),
            new("keepalive-by-default", "true when the version of nginx is known and keeps connections unless told otherwise (from 1.29.7)")),
        new("stream-upstream", "a group of backends in stream", new AttributeName("name", "its name", IsAlways: true), Place),
        new("upstream-server", "a server of an upstream", [.. Backend()]),
        new("stream-upstream-server", "a server of an upstream in stream", [.. Backend()]),
        new("stream-server", "a server in stream", Label, Place, new AttributeName("ssl", "true when a listener has ssl")),
        new("mail-server", "a server in mail", Label, Place),
        new("listen", "an address that a server listens on",
            new("address", "host part: * when none is written, in brackets for IPv6", IsAlways: true), new("port", "port; absent for Unix sockets"), new("unix", "path of a Unix socket"),
            new("ssl", "true with ssl"), new("quic", "true with quic"), new("http2", "true with http2"), new("proxy-protocol", "true with proxy_protocol"), new("reuseport", "true with reuseport"),
            new("default-server", "true with default_server (or default)"), new("default", "true when its server is the default of this socket, said or as the first"),
            new("implicit-default", "true when it is so only because it comes first"), new("servers", "how many servers listen on the same address and port"),
            new("loopback", "true for 127.0.0.0/8, ::1, localhost and Unix sockets"), new("ipv6", "true for an IPv6 address"), new("derived", "true for the one that nginx adds when a server has none: *:80")),
        new("server_name", "names of a server", new AttributeName("names", "in lower case, with blanks between and around", IsAlways: true)),
        new("add_header", "a response header", [.. Named("its value as written"), new("always", "true with always"), new("inside-if", "true in an if"), .. Header()]),
        new("add_trailer", "a response trailer", [.. Named("its value as written"), new AttributeName("always", "true with always"), .. Header()]),
        new("proxy_set_header", "a header of requests to the backend", [.. Named("its value as written"), SecretValue]),
        new("grpc_set_header", "a header of requests to the backend", [.. Named("its value as written"), SecretValue]),
        new("proxy_hide_header", "a header kept from clients", new AttributeName("name", "in lower case")),
        new("fastcgi_param", "a parameter", [.. Named("its value as written"), SecretValue]),
        new("uwsgi_param", "a parameter", [.. Named("its value as written"), SecretValue]),
        new("scgi_param", "a parameter", [.. Named("its value as written"), SecretValue]),
        new("proxy_buffer_size", "the first buffer of an answer", Refused),
        new("proxy_buffers", "the buffers of an answer", Refused),
        new("proxy_busy_buffers_size", "how much may be on its way to the client", Refused),
        new("set", "a variable that is set", OtherSpelling, SecretValue, new("name", "without the dollar sign"), new("value", "its value as written")),
        new("map", "a map", OtherSpelling, new("feeds", "names of the directives that use its variable, with blanks between and around"), new("source", "what is looked up"), new("name", "the variable it makes, without the dollar sign"), new("has-default", "true when it has a default"), new("hostnames", "true with hostnames")),
        new("geo", "a geo block", new("source", "what is looked up; absent for the client's address"), new("name", "the variable it makes, without the dollar sign"), new("has-default", "true when it has a default")),
        new("split_clients", "a split_clients block", new("source", "what is hashed"), new("name", "the variable it makes, without the dollar sign")),
        new("proxy_pass", "where requests are passed to; in stream only value, address and host",
            new("url", "as written; only in http"), new("scheme", "http or https"), new("host", "host, or name of the upstream; absent when it holds a variable"), new("port", "port, as written"),
            new("uri", "the part behind host and port; absent when there is none"), new("variable", "true when the address holds a variable"), new("unix", "path of a Unix socket"),
            new("host-kind", "upstream, ip, localhost, name, unix or variable", IsAlways: true), new("upstream", "name of the upstream block"),
            new("keepalive", "true when that upstream keeps connections"), new("http-version", "proxy_http_version that holds; absent when none is set"),
            new("connect-timeout", "seconds; absent when none is set"), new("read-timeout", "seconds; absent when none is set"), new("send-timeout", "seconds; absent when none is set"), new("buffering", "on or off; absent when not set"),
            new("ssl-verify", "on or off; absent when not set"), new("ssl-server-name", "on or off; absent when not set"), new("next-upstream", "proxy_next_upstream that holds"),
            new("cache", "proxy_cache that holds, without off"), new("resolver", "true when a resolver holds here"), new("rate-limited", "true when limit_req holds here"),
            new("http10", "true when requests go out as HTTP/1.0: said, or the default before nginx 1.29.7"), new("closes", "true when they ask the backend to close the connection: said, or the default before nginx 1.29.7"),
            new("lacks", "what no header tells a backend of one's own, with blanks between and around: host, client-ip, scheme"), new("incomplete", "true when something that its block or one above includes could not be read"), new("upstream-servers", "how many servers its upstream has"), First, NeedsResolver, PublicName,
            new("websocket", "true when the Upgrade header is passed on"), new("address", "host and port as written")),
        new("fastcgi_pass", "where requests are passed to", [.. Passed()]),
        new("grpc_pass", "where requests are passed to", [.. Passed()]),
        new("uwsgi_pass", "where requests are passed to", [.. Passed()]),
        new("scgi_pass", "where requests are passed to", [.. Passed()]),
        new("limit_req_zone", "a zone of limit_req",
            new("key", "what is counted"), Zone, new("size", "bytes"), new("rate", "as written"), new("per-minute", "the rate in requests a minute"), new("used", "true when a limit_req uses it")),
        new("limit_conn_zone", "a zone of limit_conn", new("key", "what is counted"), Zone, new("size", "bytes"), new("used", "true when a limit_conn uses it")),
        new("limit_req", "a rate limit", Zone, new("burst", "requests that wait or pass above the rate"), new("nodelay", "true with nodelay"), new("delay", "value of delay"),
            new("key", "key of its zone"), new("per-minute", "rate of its zone in requests a minute")),
        new("limit_conn", "a limit of connections", Zone, new("number", "how many"), new("key", "key of its zone")),
        new("proxy_cache_path", "a cache", Zone, new("used", "true when a proxy_cache uses it")),
        new("ssl_session_cache", "the session cache", Zone, new("shared", "true with a shared cache"), new("builtin", "true with a builtin cache")),
        new("ssl_protocols", "versions of TLS", [.. Protocols()]),
        new("proxy_ssl_protocols", "versions of TLS to the backend", [.. Protocols()]),
        new("grpc_ssl_protocols", "versions of TLS to the backend", [.. Protocols()]),
        new("uwsgi_ssl_protocols", "versions of TLS to the backend", [.. Protocols()]),
        new("ssl_ciphers", "cipher suites", [.. Ciphers()]),
        new("proxy_ssl_ciphers", "cipher suites to the backend", [.. Ciphers()]),
        new("return", "an answer", [new AttributeName("code", "status; 302 when only a URL is written"), new("target", "URL or text; absent when there is none"), new("redirect", "true for 301, 302, 303, 307, 308"),
            new("https", "true when the URL begins with https://"), .. Redirect()]),
        new("rewrite", "a rewrite", [new AttributeName("pattern", "the regular expression"), new("replacement", "what it becomes"), new("flag", "last, break, redirect, permanent"),
            new("leaks-to", "its replacement has a question mark, and a directive of this name behind it uses $1 to $9 (CVE-2026-42945); absent when the known version has the fix"),
            new("overlap", "true when it uses a group and one inside of it in a redirect or in arguments (CVE-2026-9256); absent when the known version has the fix"),
            new("redirect", "true when it answers with a redirect"), new("https", "true when the replacement begins with https://"), .. Redirect()]),
        new("access_log", "an access log", new("off", "true for off"), new("format", "name of the format"), new("path", "file or syslog address")),
        new("error_log", "an error log", new("path", "file, stderr or syslog address"), new("level", "severity; error when none is written", IsAlways: true)),
        new("log_format", "a log format", new("name", "its name"), new("format", "its parts put together")),
        new("user", "the user of worker processes", new("user", "name"), new("group", "name"), new("root", "true for root")),
        new("include", "an include; what it brings in stands behind it",
            new("path", "as written", IsAlways: true), new("files", "how many files were read"), new("glob", "true with wildcards"), new("stock", "true for a file that comes with nginx"),
            new("unread", "true when there are files that could not be read: outside of what is audited, or not there"),
            new("missing", "true when the file is not where the path says, in what is audited")),
        new("alias", "what stands for the location's path", new("path", "as written"), new("slash", "true when it ends with a slash")),
        new("root", "the folder of files", new AttributeName("path", "as written")),
        new("set_real_ip_from", "a trusted proxy", new AttributeName("any", "true for all addresses")),
        new("resolver", "DNS servers", new AttributeName("public", "a well-known public resolver among them")),
    ];

    private static ImmutableArray<AttributeName> Named(string value) =>
        [new("name", "in lower case"), new("written-name", "as written"), new("value", value)];

    private static ImmutableArray<AttributeName> Header() =>
    [
        new("written-value", "its value; a place to write behind its quotes"), new("protective", "true when it protects a site or its visitors: Strict-Transport-Security, X-Frame-Options and their like"),
        new("max-age", "of strict-transport-security: seconds"), new("include-sub-domains", "true when strict-transport-security says so"), new("preload", "true when strict-transport-security says so"),
    ];

    private static ImmutableArray<AttributeName> Lost() =>
    [
        new("lost-protection", "protective headers of the levels above that it goes without because of its own add_header, as they are written and with commas; none where no content is served"),
        new("lost-protection-written", "the directives that set them there, one in a line"),
        new("lost-settings", "error pages, limits, denied addresses, hidden headers and parameters of the level above that its own ones replace, with commas"),
    ];

    private static ImmutableArray<AttributeName> LostProxy() =>
    [
        new("lost-proxy-headers", "names that proxy_set_header above sets and its own proxy_set_header drops, with blanks between; only where requests are passed on"),
        new("lost-proxy-headers-written", "the directives that set them there, one in a line"),
    ];

    private static ImmutableArray<AttributeName> Backend() =>
    [
        new("address", "as written", IsAlways: true), new("host", "host part"), new("port", "port"), new("host-kind", "ip, localhost, name or unix", IsAlways: true), new("unix", "path of a Unix socket"), new("backup", "true with backup"),
        new("down", "true with down"), new("resolve", "true with resolve"), new("weight", "weight"), new("max-fails", "max_fails"), new("fail-timeout", "fail_timeout"), new("max-conns", "max_conns"),
    ];

    private static ImmutableArray<AttributeName> Redirect() =>
    [
        new("target-scheme", "of a redirect to a URL: http, https or $scheme"), new("target-host", "of a redirect to a URL: the host in lower case, or the variable that it begins with"),
        new("quoted", "true when the URL of a redirect is written in quotes"), new("keeps-path", "true when a redirect passes on the path that was asked for"), new("asked-host", "true when a redirect goes to the host that the client named: $host, $http_host"),
        new("same-site", "true when a redirect goes to the host that the client named or to a name of its server"), new("https-host", "true when a redirect goes to a host for which a server here has TLS"),
    ];

    private static ImmutableArray<AttributeName> Passed() =>
    [
        new("host", "host, or name of the upstream; absent when it holds a variable"), new("port", "port"), new("variable", "true when the address holds a variable"), new("unix", "path of a Unix socket"),
        new("host-kind", "upstream, ip, localhost, name, unix or variable", IsAlways: true), new("upstream", "name of the upstream block"), new("keepalive", "true when that upstream keeps connections"),
        new("rate-limited", "true when limit_req holds here"), new("resolver", "true when a resolver holds here"), First, NeedsResolver, PublicName,
    ];

    private static ImmutableArray<AttributeName> Protocols() =>
    [
        new("weak", "SSL 2.0, SSL 3.0, TLS 1.0 and 1.1 among them, with blanks between; unresolved in a template when a variable may bring one in"),
        new("strong", "the others, with blanks between"),
    ];

    private static ImmutableArray<AttributeName> Ciphers() =>
    [
        new("unused", "true when only TLS 1.3 is allowed where it stands, whose suites are not set here"),
        new("valid", "how many names that OpenSSL knows it adds, those of TLS 1.3 aside: they are not set here"), new("unknown", "names that OpenSSL does not know, with blanks between"),
        new("none-valid", "true when it adds no known name: nginx does not start"),
    ];
}
