namespace Auditor.Reports;

/// <summary>What a report needs to know beyond the run: where it goes, and how the audit was called.</summary>
public sealed record ReportOptions
{
    /// <summary>ANSI colours in the console report.</summary>
    public bool Color { get; init; }

    /// <summary>Columns of the console; longer excerpt lines are cut around their mark.</summary>
    public int Width { get; init; } = 120;

    /// <summary>The command line, secrets already removed.</summary>
    public string CommandLine { get; init; } = "auditor audit";

    /// <summary>The exit code that the process is going to end with.</summary>
    public int ExitCode { get; init; }

    /// <summary>Absolute URI of the audited folder with a final slash, or null when it is not to be named.</summary>
    public string? TargetUri { get; init; }

    /// <summary>Address of the repository, without which SARIF cannot carry commit and branch.</summary>
    public string? RepositoryUri { get; init; }

    /// <summary>Address of the documentation with a final slash; <c>rules/ID</c> and <c>checklist/ID</c> hang below it.</summary>
    public string DocsBaseUri { get; init; } = "https://auditor.example/";

    /// <summary>
    /// UTF-8 bytes that a Markdown report may take. GitHub drops job summaries above 1,024 KiB whole, and comments above 65,536
    /// characters.
    /// </summary>
    public int MarkdownBytes { get; init; } = 900 * 1024;

    public ReportTemplates Templates { get; init; } = ReportTemplates.Default;
}
