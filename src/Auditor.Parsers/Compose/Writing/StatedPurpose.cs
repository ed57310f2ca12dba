using Auditor.Documents.Yaml;
using Auditor.Parsers.Compose.Reading;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>What the comments above the services of a file say that it is for.</summary>
internal static class StatedPurpose
{
    /// <summary>Only what is said of the file itself: "for local development use …" points to another one.</summary>
    private static readonly string[] Phrases =
    [
        "not for production", "not intended for production", "not meant for production", "not suitable for production", "not recommended for production", "not be used in production",
        "not be used for production", "not use in production", "not use this in production", "not use it in production", "never use in production", "never use this in production", "not production-ready",
        "not production ready", "development only", "only for development", "only for local development", "for development purposes", "for development and test", "for testing purposes", "for demo purposes",
        "for demonstration purposes", "only for testing", "for testing only", "local testing only", "file for local development", "stack for local development", "setup for local development",
        "not production", "not for prod", "meant for learning", "intended for learning", "for learning purposes", "for learning only", "for educational purposes", "testing purposes only", "development and testing purposes",
        "environment for local development", "used directly in development", "used to build and test", "services for local development", "file for development", "development environment override",
    ];

    /// <summary>What the title of a README says of all that stands with it.</summary>
    private static readonly string[] Titles = ["for development", "for local development", "local development", "development environment", "development setup"];

    private static readonly HashSet<string> TitleWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "demo", "demos", "demonstration", "demonstrations", "examples", "samples", "tutorial", "tutorials", "workshop", "playground", "sandbox",
    };

    private static readonly string[] Openings = ["this sample demonstrates", "this sample shows", "this example demonstrates", "this example shows", "this demo ", "this tutorial "];

    /// <summary>So many lines of a README are its beginning.</summary>
    private const int HeadOfReadme = 15;

    /// <summary>The path of a README around whose title, or beside the file whose beginning, says that what stands there is for development or for showing something.</summary>
    public static string? OfReadme(ComposeProject project)
    {
        var path = project.Merged[^1];
        return project.Files.Readmes(path).FirstOrDefault(readme => project.Files.SourceOf(readme) is > 0 and var source && Says(project.Files.Text(source).Text, RelativePath.FolderOf(readme) == RelativePath.FolderOf(path)));
    }

    private static bool Says(string readme, bool isBeside)
    {
        var head = readme.Split('\n', HeadOfReadme + 1).Take(HeadOfReadme).Select(line => line.Trim()).ToList();
        return IsTitle(TitleOf(head)) || (isBeside && head.Exists(line => Says(line, Openings) || Says(line, Phrases)));
    }

    private static bool IsTitle(string title) => Says(title, Titles) || title.Split(' ', '-', ':', '_', '/', '.', '(', ')').Any(TitleWords.Contains);

    /// <summary>The first heading: behind number signs, or with a line of equals signs below it.</summary>
    private static string TitleOf(List<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].StartsWith('#')) return lines[i].TrimStart('#', ' ');
            if (i > 0 && lines[i].StartsWith("===", StringComparison.Ordinal)) return lines[i - 1];
        }

        return "";
    }

    private static bool Says(string text, string[] phrases) => phrases.Any(phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase));

    /// <summary>The first comment at the head that says that the file is not for production; null when none does.</summary>
    public static YamlComment? Of(ComposeProject project)
    {
        if (project.OwnServices is not { } services) return null;
        var head = project.Comments.Where(comment => comment.Span.Start < services.Span.Start && !comment.IsInline).ToList();
        if (head.Count == 0) return null;
        // A sentence may go on in the next comment.
        var said = string.Join(' ', head.Select(comment => comment.Text));
        return Says(said, Phrases) ? head[0] : null;
    }
}
