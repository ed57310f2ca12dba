using System.Text.Json;

namespace Auditor.Sources.Endpoint.Http;

/// <summary>Looks at the names of a JSON answer: what it tells about the process, and whether it reports on what the app depends on.</summary>
internal static class RuntimeFacts
{
    private const int DeepestLevel = 32;
    private const int MostNames = 2000;

    private static readonly string[] Inside = ["uptime", "version", "nodeversion", "node_version", "env", "environment", "hostname", "memory", "memoryusage", "pid", "commit", "platform"];

    private static readonly string[] Dependencies =
    [
        "checks", "database", "db", "postgres", "postgresql", "mysql", "mongo", "mongodb", "redis", "rabbitmq", "queue", "dependencies", "components", "details", "services", "entries", "cache",
    ];

    public static void Add(List<(string Name, string About)> found, string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.IsEmpty || start[0] != '{') return;
        var names = Names(text);
        if (Listed(names, Inside) is { } inside) found.Add(("runtime-facts", inside));
        if (Listed(names, Dependencies) is { } dependencies) found.Add(("dependency-checks", dependencies));
    }

    private static string? Listed(HashSet<string> names, string[] known)
    {
        var found = string.Join(' ', known.Where(names.Contains));
        return found.Length == 0 ? null : found;
    }

    private static HashSet<string> Names(string text)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text), new JsonReaderOptions { MaxDepth = DeepestLevel });
        try
        {
            while (names.Count < MostNames && reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.GetString() is { } name) names.Add(name);
            }
        }
        catch (JsonException)
        {
            // Cut or no JSON after all: the names up to there stand.
        }

        return names;
    }
}
