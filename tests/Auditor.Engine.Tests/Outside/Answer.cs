using System.Collections.Immutable;
using System.Globalization;

namespace Auditor.Engine.Tests.Outside;

/// <summary>An answer of a server of the tests.</summary>
internal sealed record Answer(int Status, ImmutableDictionary<string, string> Headers, string Body)
{
    private static readonly ImmutableDictionary<string, string> Protections = ImmutableDictionary.CreateRange(StringComparer.OrdinalIgnoreCase, new Dictionary<string, string>
    {
        ["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains",
        ["Content-Security-Policy"] = "default-src 'self'; frame-ancestors 'none'",
        ["X-Content-Type-Options"] = "nosniff",
        ["Referrer-Policy"] = "strict-origin-when-cross-origin",
        ["Cache-Control"] = "no-cache",
        ["Content-Type"] = "text/html; charset=utf-8",
        ["Server"] = "nginx",
    });

    /// <summary>What a well-kept site answers.</summary>
    public static Answer Good(string head)
    {
        var words = head.Split(' ');
        if (words[0] is "TRACE" or "OPTIONS") return new Answer(405, Protections, "");
        return words[1] switch
        {
            "/" => new Answer(200, Protections, "<!doctype html><title>Zoo</title>").With("Set-Cookie", "sid=fake-1; Secure; HttpOnly; SameSite=Lax"),
            "/health" => new Answer(200, Protections, "{\"status\":\"ok\",\"database\":\"ok\"}").With("Content-Type", "application/json"),
            _ => new Answer(404, Protections, "<!doctype html><title>Not found</title>"),
        };
    }

    public static Answer Redirect(string to, int status = 301) =>
        new(status, ImmutableDictionary.CreateRange(StringComparer.OrdinalIgnoreCase, new Dictionary<string, string> { ["Location"] = to }), "");

    public Answer With(string name, string value) => this with { Headers = Headers.SetItem(name, value) };

    public Answer Without(string name) => this with { Headers = Headers.Remove(name) };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {Status} X\r\n")
        + string.Concat(Headers.Select(header => $"{header.Key}: {header.Value}\r\n"))
        + string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Body.Length}\r\n\r\n{Body}");
}
