using Auditor.Documents;
using Auditor.Parsers.Compose.Reading;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Scripts whose names say that they are for tests or development and that start the project: <c>test.sh</c> beside the file, which takes it down again, <c>scripts/dev.sh</c>.</summary>
internal static class CallingScripts
{
    public static ProjectEnvironment? Of(ComposeProject project)
    {
        var path = project.Merged[^1];
        foreach (var script in project.Files.PurposeScripts(path))
        {
            if (project.Files.SourceOf(script) is not (> 0 and var source)) continue;
            var environment = PurposeTexts.PurposeOf(script) ?? "";
            var calls = Calls(project.Files.Text(source).Text, RelativePath.NameOf(path));
            if (calls.Exists(call => Says(call, "up")) && (environment == "development" || calls.Exists(call => Says(call, "down") || Says(call, "rm"))))
                return new ProjectEnvironment(environment, $"{script}, which starts it", new SourceSpan(0, 0, 0));
        }

        return null;
    }

    /// <summary>The commands of docker compose for the file: by its name, alone, or without any where docker compose finds it by itself.</summary>
    private static List<string> Calls(string text, string name)
    {
        var isFound = ProjectBase.Names.Contains(name);
        return [.. text.Split('\n').Where(line => !line.TrimStart().StartsWith('#') && (line.Contains("docker compose", StringComparison.Ordinal) || line.Contains("docker-compose", StringComparison.Ordinal)))
            .Where(line => FilesIn(line) switch { 0 => isFound, 1 => Says(line, name), _ => false })];
    }

    /// <summary>One file of several is something else than the file alone.</summary>
    private static int FilesIn(string line) => line.Split(" -f").Length + line.Split(" --file").Length - 2;

    private static bool Says(string line, string word) => line.Split([' ', '\t', '\r', '"', '\'', ';', '/', '=', '&', ')'], StringSplitOptions.RemoveEmptyEntries).Contains(word);
}
