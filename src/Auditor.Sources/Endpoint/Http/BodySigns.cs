using System.Buffers;
using System.Text;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Endpoint.Http;

/// <summary>
/// Recognises what the body of an answer is by its content, not by its status: apps answer every path with their start page. Pure. Only
/// what was recognised is written down, never the content.
/// </summary>
internal static class BodySigns
{
    /// <summary>Marks of a private file are looked for in the beginning only; a page that quotes one further down is not one.</summary>
    private const int Head = 4096;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    private static readonly SearchValues<char> VariableCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    private const int MostText = 64 * 1024;

    public static IEnumerable<EvidenceRecord> Of(string path, ReadOnlySpan<byte> body)
    {
        var text = Encoding.Latin1.GetString(body[..Math.Min(body.Length, MostText)]);
        var found = new List<(string Name, string About)>();
        AddFiles(found, path, text);
        if (StackTraces.Find(text) is { } trace) found.Add(("stack-trace", trace));
        if (StackTraces.FindPath(text) is { } place) found.Add(("server-path", place));
        RuntimeFacts.Add(found, text);
        return found.Select(sign => new EvidenceRecord("sign").With("name", sign.Name).With("about", sign.About));
    }

    private static void AddFiles(List<(string Name, string About)> found, string path, string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Head));
        var isPage = head.TrimStart().StartsWith("<", StringComparison.Ordinal);
        if (!isPage && EnvironmentLines(head) >= 2) found.Add(("secret-file", "lines of NAME=value, as in an environment file"));
        if (path.Contains("/.git/", StringComparison.Ordinal) && (head.StartsWith("ref: refs/", StringComparison.Ordinal) || IsCommit(head.Trim()))) found.Add(("git", "the head of a git repository"));
        if (!isPage && (Has(head, "-- PostgreSQL database dump") || Has(head, "-- MySQL dump") || Has(head, "-- MariaDB dump"))) found.Add(("database-dump", "a dump of a database"));
        if (!isPage && Has(head, "# HELP ") && Has(head, "# TYPE ")) found.Add(("metrics", "metrics in the format of Prometheus"));
        if (!isPage && head.TrimStart().StartsWith("{", StringComparison.Ordinal) && (Has(head, "\"openapi\"") || Has(head, "\"swagger\""))) found.Add(("api-description", "an OpenAPI description"));
        if (isPage && (Has(head, "swagger-ui") || Has(head, "SwaggerUIBundle"))) found.Add(("api-description", "Swagger UI"));
        if (!isPage && Has(head, "\"_links\"") && Has(head, "/actuator")) found.Add(("actuator", "the index of Spring Boot Actuator"));
        if (isPage && Has(head, "Apache Server Status")) found.Add(("server-status", "the status page of Apache"));
        if (head.StartsWith("Active connections:", StringComparison.Ordinal)) found.Add(("server-status", "the status page of nginx"));
        if (isPage && Has(head, "phpinfo()") && Has(text, "PHP Version")) found.Add(("php-info", "phpinfo()"));
    }

    private static bool Has(ReadOnlySpan<char> text, string words) => text.Contains(words, StringComparison.Ordinal);

    private static bool IsCommit(ReadOnlySpan<char> text) => text.Length == 40 && text.IndexOfAnyExcept(Hexadecimal) < 0;

    /// <summary>Lines that assign something to a name in capitals; any other line that is neither empty nor a comment tells that it is another file.</summary>
    private static int EnvironmentLines(ReadOnlySpan<char> head)
    {
        var count = 0;
        foreach (var line in head.EnumerateLines())
        {
            var text = line.Trim();
            if (text.IsEmpty || text[0] == '#') continue;
            if (text.StartsWith("export ", StringComparison.Ordinal)) text = text["export ".Length..];
            var equals = text.IndexOf('=');
            if (equals < 1 || text[..equals].IndexOfAnyExcept(VariableCharacters) >= 0) return head.Length == Head && count > 1 ? count : 0;
            count++;
        }

        return count;
    }
}
