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
        "not production ready", "development only", "only for development", "only for local development", "for development purposes", "for testing purposes", "for demo purposes",
        "for demonstration purposes", "only for testing", "for testing only", "local testing only", "file for local development", "stack for local development", "setup for local development",
        "environment for local development", "used directly in development", "used to build and test", "services for local development", "file for development", "development environment override",
    ];

    /// <summary>The first comment at the head that says that the file is not for production; null when none does.</summary>
    public static YamlComment? Of(ComposeProject project)
    {
        if (project.OwnServices is not { } services) return null;
        var head = project.Comments.Where(comment => comment.Span.Start < services.Span.Start && !comment.IsInline).ToList();
        if (head.Count == 0) return null;
        // A sentence may go on in the next comment.
        var said = string.Join(' ', head.Select(comment => comment.Text));
        return Phrases.Any(phrase => said.Contains(phrase, StringComparison.OrdinalIgnoreCase)) ? head[0] : null;
    }
}
