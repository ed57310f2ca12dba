using Auditor.Documents;
using Auditor.Parsers.Compose.Writing;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>
/// The texts around a compose file that may say what it is for: the nearest README, scripts that are called after tests or development and, where the program that its
/// services are for stands beside it, what tells people how to work on that.
/// </summary>
internal static class PurposeTexts
{
    public const string Readme = "README.md";

    private const int MostScripts = 10;

    private static readonly string[] ScriptFolders = ["", "bin", "script", "scripts", "hack"];

    private static readonly string[] Manuals = ["package.json", "Makefile", "justfile", "CONTRIBUTING.md", "DEVELOPMENT.md", "docs/CONTRIBUTING.md", "docs/development.md", "docs/DEVELOPMENT.md", ".github/CONTRIBUTING.md"];

    /// <summary>None where the file's own name says it already.</summary>
    public static IEnumerable<string> Around(ArtifactSet set)
    {
        var path = set.Primary.Path;
        if (ProjectEnvironment.OfName(RelativePath.NameOf(path)) is not null) return [];
        var found = new List<string>(Scripts(path, set.Files));
        if (ReadmeOf(path, set.Files) is { } readme) found.Add(readme);
        if (BackingServices.MayBe(set)) found.AddRange(ManualsAround(path, set.Files));
        return found;
    }

    /// <summary>In the file's folder, or else in the nearest folder above that has one.</summary>
    public static string? ReadmeOf(string path, FileIndex files)
    {
        for (var folder = RelativePath.FolderOf(path); ; folder = RelativePath.FolderOf(folder))
        {
            if (RelativePath.In(folder, Readme) is var readme && files.Contains(readme)) return readme;
            if (folder.Length == 0) return null;
        }
    }

    /// <summary>test.sh beside the file, scripts/dev.sh.</summary>
    public static IEnumerable<string> Scripts(string path, FileIndex files)
    {
        var known = ProjectFolders.Of(files);
        var folder = RelativePath.FolderOf(path);
        return ScriptFolders.SelectMany(below => known.ScriptsIn(RelativePath.In(folder, below).TrimEnd('/')))
            .Where(script => ProjectEnvironment.OfName(RelativePath.NameOf(script)) is "test" or "development").Take(MostScripts);
    }

    /// <summary>What tells people how to work on the program, beside the file and in the folders above.</summary>
    public static IEnumerable<string> ManualsAround(string path, FileIndex files)
    {
        for (var folder = RelativePath.FolderOf(path); ; folder = RelativePath.FolderOf(folder))
        {
            foreach (var name in Manuals.Select(name => RelativePath.In(folder, name)).Where(files.Contains)) yield return name;
            if (folder.Length == 0) yield break;
        }
    }
}
