using Auditor.Documents.Yaml;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Reading;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>
/// Tells stacks that are written for Swarm (<c>docker stack deploy</c>): by the file's name, or by what <c>docker compose up</c> has no use
/// for: an overlay network, a global service. The rest of <c>deploy</c> is written by habit, too.
/// </summary>
internal static class SwarmStack
{
    public static bool Is(ComposeProject project) =>
        RelativePath.NameOf(project.Merged[^1]).Split('.', '-', '_').Any(word => word is "stack" or "swarm")
        || Maps(project.Root.Map("networks")).Any(network => network.Scalar("driver")?.Is("overlay") == true)
        || Maps(project.Root.Map("services")).Any(service => service.Map("deploy")?.Scalar("mode")?.Is("global") == true);

    /// <summary>The comment on the line of an entry, or on one beside it, that names Swarm as its reader.</summary>
    public static YamlComment? ReasonFor(ComposeProject project, ComposeEntry entry)
    {
        if (entry.Span.Source != 0) return null;
        var text = project.Files.Text(0);
        var line = text.LineIndexAt(entry.KeySpan.Start);
        return project.Comments.FirstOrDefault(comment => Math.Abs(text.LineIndexAt(comment.Span.Start) - line) <= 1 && NamesSwarm(comment.Text));
    }

    private static bool NamesSwarm(string comment) =>
        comment.Contains("swarm", StringComparison.OrdinalIgnoreCase) || comment.Contains("stack deploy", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<ComposeMap> Maps(ComposeMap? section) => section?.Entries.Select(entry => entry.Value).OfType<ComposeMap>() ?? [];
}
