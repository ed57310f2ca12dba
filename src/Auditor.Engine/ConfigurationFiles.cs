using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Checklists;
using Auditor.Rules.Configuration;
using Auditor.Sources;
using Auditor.Sources.Evidence;
using Auditor.Sources.Folder;

namespace Auditor.Engine;

/// <summary>The configuration file of a run: the one that the user names, or the nearest to the first target; that of a URL is in the current folder.</summary>
internal sealed record ConfigurationFiles
{
    private SourceText? Text { get; init; }

    /// <summary>The folder that its patterns start from; null without a file.</summary>
    public string? Folder { get; private init; }

    public ImmutableArray<string> Errors { get; private init; } = [];

    /// <summary>Who runs the audit may not read it, or not look whether it is there.</summary>
    public bool IsUnreadable { get; private init; }

    public ImmutableArray<string> Texts => Text is null ? [] : [Text.Text];

    public static ConfigurationFiles Of(AuditRequest request)
    {
        if (request.ConfigurationPath is { } path)
            return Of(Path.GetDirectoryName(Path.GetFullPath(path)) ?? path, NamedFile.Read(path, "The configuration was not read."));
        if (!request.UsesConfiguration) return new ConfigurationFiles();
        var first = request.Targets is [var target, ..] && !EvidenceTarget.IsUrl(target) ? target : ".";
        return FolderSource.FindConfiguration(first) is [var nearest, ..] ? Of(nearest.Folder, Named(nearest.Read, first)) : new ConfigurationFiles();
    }

    public ConfigurationResult Read(RuleCatalog catalog, Checklist checklist) => Text is null
        ? new ConfigurationResult(AuditorConfiguration.None, [])
        : Read(Text, catalog, checklist);

    private static ConfigurationResult Read(SourceText text, RuleCatalog catalog, Checklist checklist) =>
        ConfigurationReader.Read(text, new ConfigurationContext(catalog.All, [.. checklist.Controls.Select(control => control.Id)]));

    private static ConfigurationFiles Of(string folder, SourceReadResult read) => read.IsRead
        ? new ConfigurationFiles { Text = read.File.Text, Folder = folder }
        : new ConfigurationFiles { Errors = [$"{read.Problem.Path}: {read.Problem.What} {read.Problem.Why}"], IsUnreadable = read.Problem.Code == SourceProblemCodes.Unreadable };

    /// <summary>The file under the name that leads to it from the current folder; it came with one relative to the target.</summary>
    private static SourceReadResult Named(SourceReadResult read, string target)
    {
        var folder = File.Exists(target) ? Path.GetDirectoryName(target) ?? "" : target;
        var name = read.File?.Text.Path ?? read.Problem?.Path ?? "";
        return NamedFile.Renamed(read, Path.GetRelativePath(".", Path.Join(folder, name)).Replace(Path.DirectorySeparatorChar, '/'));
    }
}
