using Auditor.Documents;
using Auditor.Parsers.Compose.Writing;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>
/// The texts around a compose file that may say what it is for: the nearest README and that of the target, scripts that are called after tests or development and, where the program that its
/// services are for stands beside it, what tells people how to work on that.
/// </summary>
internal static class PurposeTexts
{
    private const string Readme = "README.md";

    private const int MostScripts = 10;

    private static readonly string[] ScriptFolders = ["", "bin", "script", "scripts", "hack"];

    private static readonly string[] Manuals = ["package.json", "Makefile", "justfile", "CONTRIBUTING.md", "DEVELOPMENT.md", "docs/CONTRIBUTING.md", "docs/development.md", "docs/DEVELOPMENT.md", ".github/CONTRIBUTING.md"];

    /// <summary>None where the file's own name says it already.</summary>
    public static IEnumerable<string> Around(ArtifactSet set)
    {
        var path = set.Primary.Path;
        if (ProjectEnvironment.OfName(RelativePath.NameOf(path)) is not null) return [];
        var found = new List<string>(Scripts(path, set.Files));
        found.AddRange(Readmes(path, set.Files));
        if (BackingServices.MayBe(set)) found.AddRange(ManualsAround(path, set.Files));
        return found;
    }

    /// <summary>The one in the file's folder, or else in the nearest folder above that has one, and the one of the whole target.</summary>
    public static IEnumerable<string> Readmes(string path, FileIndex files)
    {
        var folder = RelativePath.FolderOf(path);
        while (folder.Length > 0 && !files.Contains(RelativePath.In(folder, Readme))) folder = RelativePath.FolderOf(folder);
        if (folder.Length > 0) yield return RelativePath.In(folder, Readme);
        if (files.Contains(Readme)) yield return Readme;
    }

    /// <summary>test.sh beside the file, scripts/dev.sh.</summary>
    public static IEnumerable<string> Scripts(string path, FileIndex files)
    {
        var known = ProjectFolders.Of(files);
        var folder = RelativePath.FolderOf(path);
        return ScriptFolders.SelectMany(below => known.ScriptsIn(RelativePath.In(folder, below).TrimEnd('/')))
            .Where(script => PurposeOf(script) is not null).Take(MostScripts);
    }

    /// <summary>Test or development, as the name of a script says; demo-data.sh fills what may well be in use.</summary>
    public static string? PurposeOf(string script)
    {
        foreach (var word in RelativePath.NameOf(script).Split('.', '-', '_'))
        {
            if (word is "dev" or "develop" or "development") return "development";
            if (word is "test" or "tests" or "e2e") return "test";
        }

        return null;
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
