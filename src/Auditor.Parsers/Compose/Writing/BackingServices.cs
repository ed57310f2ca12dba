using Auditor.Documents;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Reading;
using Auditor.Parsers.Compose.Roles;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>
/// Projects of nothing but data stores and what looks into them, with published ports: the program that uses them runs elsewhere. Where its sources stand beside the file, and what
/// calls docker compose there speaks of development, they are for the developer's machine.
/// </summary>
internal static class BackingServices
{
    private const int LinesBefore = 12;
    private const int LinesAfter = 6;

    /// <summary>No more of a text is searched.</summary>
    private const int LongestText = 256 * 1024;

    private static readonly string[] Stores = ["database", "cache", "queue", "search"];

    private static readonly string[] Calls = ["docker compose ", "docker-compose "];

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "dev", "development", "developing", "develop", "locally", "contributing", "contribute", "nodemon", "runserver" };

    /// <summary>Asked before the texts around are read.</summary>
    public static bool MayBe(ArtifactSet set) =>
        ProjectFolders.Of(set.Files).HasProgram(RelativePath.FolderOf(set.Primary.Path))
        && ComposeReading.Of(set, 0).Values(ProjectVariables.None).Documents is [{ Root: ComposeMap root }, ..] && AreAll(root);

    public static ProjectEnvironment? Of(ComposeProject project)
    {
        if (project.Merged.Length > 1 || !AreAll(project.Root)) return null;
        if (FolderOfDevelopment(project) is { } mounted) return mounted;
        if (!project.Files.HasProgram) return null;
        var path = project.Merged[^1];
        foreach (var text in project.Files.ManualsAround(path).Concat(project.Files.Readmes(path)))
        {
            if (project.Files.SourceOf(text) is > 0 and var source && CallsForDevelopment(project.Files.Text(source).Text))
                return new ProjectEnvironment("development", $"{text}, which starts only what the program on the machine needs", new SourceSpan(0, 0, 0));
        }

        return null;
    }

    private static bool AreAll(ComposeMap root)
    {
        if (root.Map("services") is not { Entries.IsEmpty: false } services) return false;
        var isReached = false;
        foreach (var entry in services.Entries)
        {
            if (entry.Value is not ComposeMap service || service["build"] is not null || service["image"] is null) return false;
            var role = ServiceRole.Of(entry.Key, service, isAwaited: false).Role;
            if (!Stores.Contains(role) && role is not ("admin-ui" or "job")) return false;
            isReached |= Stores.Contains(role) && ServiceReading.Of(service).Ports.Length > 0;
        }

        return isReached;
    }

    /// <summary>What stores are filled or set up with comes from a folder called after development: <c>./dev/postgres/schema.sql</c>.</summary>
    private static ProjectEnvironment? FolderOfDevelopment(ComposeProject project)
    {
        foreach (var entry in project.Root.Map("services")?.Entries ?? [])
        {
            var mount = VolumeWriter.MountsOf((ComposeMap)entry.Value).FirstOrDefault(static mount => mount is { Type: "bind", Source: { IsKnown: true } source } && IsOfDevelopment(source.Value));
            if (mount is not null) return new ProjectEnvironment("development", $"what service {entry.Key} mounts", entry.KeySpan);
        }

        return null;
    }

    private static bool IsOfDevelopment(string path) => path.StartsWith('.') && path.Split('/').SkipLast(1).Any(folder => folder is "dev" or "development");

    /// <summary>Beside a command that starts something with docker compose the text speaks of development.</summary>
    private static bool CallsForDevelopment(string text)
    {
        var lines = (text.Length <= LongestText ? text : text[..LongestText]).Split('\n');
        var last = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!Starts(lines[i])) continue;
            for (var at = Math.Max(last + 1, i - LinesBefore); at < lines.Length && at <= i + LinesAfter; at++)
            {
                last = at;
                if (SpeaksOfDevelopment(lines[at])) return true;
            }
        }

        return false;
    }

    private static bool Starts(string line) => Calls.Any(call => line.Contains(call, StringComparison.Ordinal)) && line.Split(' ', '"', '`').Any(word => word is "up" or "start" or "run");

    private static bool SpeaksOfDevelopment(string line) => line.Split(WordBreaks, StringSplitOptions.RemoveEmptyEntries).Any(Words.Contains);

    private static readonly char[] WordBreaks = [' ', '\t', '\r', '"', '\'', '`', ':', ',', '.', '(', ')', '[', ']', '-', '_', '/', '#', '*'];
}
