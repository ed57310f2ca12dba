using Auditor.Documents;

namespace Auditor.Parsers.Nginx.Including;

/// <summary>
/// The names that containers find each other by, from the compose files near a configuration: services, host and container names, aliases.
/// Only their lines are looked at: the compose parser reads such a file in earnest.
/// </summary>
internal sealed class NetworkNames
{
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

    private NetworkNames(IEnumerable<SourceText> files)
    {
        foreach (var file in files) Read(file.Text);
    }

    /// <summary>Null when there is no compose file: what is known to the network cannot be seen then.</summary>
    public static NetworkNames? Of(ArtifactSet set)
    {
        var files = set.Companions.Where(companion => IsCompose(companion.Path)).Select(companion => companion.Text).ToList();
        return files.Count == 0 ? null : new NetworkNames(files);
    }

    public bool Has(string name) => names.Contains(name);

    private static bool IsCompose(string path) =>
        path[(path.LastIndexOf('/') + 1)..] is var name && name.Contains("compose", StringComparison.Ordinal)
            && (name.EndsWith(".yml", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal));

    private void Read(string text)
    {
        var (isInServices, indent) = (false, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var words = line.TrimStart();
            if (words.IsEmpty || words[0] == '#') continue;
            var depth = line.Length - words.Length;
            if (depth == 0) (isInServices, indent) = (words.StartsWith("services:", StringComparison.Ordinal), 0);
            else if (isInServices && indent == 0) indent = depth;
            if (depth > 0 && isInServices) Take(words, depth == indent);
        }
    }

    /// <summary>A service, a line that gives it another name, or an item of a list, which may be an alias.</summary>
    private void Take(ReadOnlySpan<char> words, bool isService)
    {
        var colon = words.IndexOf(':');
        if (isService && colon > 0) names.Add(Bare(words[..colon]));
        else if (colon > 0 && words[..colon] is "hostname" or "container_name") names.Add(Bare(words[(colon + 1)..]));
        else if (words[0] == '-' && colon < 0) names.Add(Bare(words[1..]));
    }

    private static string Bare(ReadOnlySpan<char> value)
    {
        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return (comment < 0 ? value : value[..comment]).Trim().Trim("\"'").ToString();
    }
}
