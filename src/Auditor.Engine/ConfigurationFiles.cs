using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Checklists;
using Auditor.Rules.Configuration;
using Auditor.Sources;
using Auditor.Sources.Folder;

namespace Auditor.Engine;

/// <summary>The configuration file of a run: the one that the user names, or the nearest to the first target.</summary>
internal sealed record ConfigurationFiles
{
    private SourceText? Text { get; init; }

    /// <summary>The folder that its patterns start from; null without a file.</summary>
    public string? Folder { get; private init; }

    public ImmutableArray<string> Errors { get; private init; } = [];

    public ImmutableArray<string> Texts => Text is null ? [] : [Text.Text];

    public static ConfigurationFiles Of(AuditRequest request)
    {
        if (request.ConfigurationPath is { } path) return Of(Path.GetDirectoryName(Path.GetFullPath(path)) ?? path, Named(path));
        if (!request.UsesConfiguration) return new ConfigurationFiles();
        return FolderSource.FindConfiguration(request.Targets[0]) is [var nearest, ..] ? Of(nearest.Folder, nearest.Read) : new ConfigurationFiles();
    }

    public ConfigurationResult Read(RuleCatalog catalog, Checklist checklist) => Text is null
        ? new ConfigurationResult(AuditorConfiguration.None, [])
        : ConfigurationReader.Read(Text, new ConfigurationContext(catalog.All, [.. checklist.Controls.Select(control => control.Id)]));

    private static ConfigurationFiles Of(string folder, SourceReadResult read) => read.IsRead
        ? new ConfigurationFiles { Text = read.File.Text, Folder = folder }
        : new ConfigurationFiles { Errors = [$"{read.Problem.Path}: {read.Problem.What} {read.Problem.Why}"] };

    private static SourceReadResult Named(string path)
    {
        var source = new FolderSource(new FolderOptions());
        var listing = source.List(path, CancellationToken.None);
        return listing.Candidates is [var only]
            ? source.Read(listing, only)
            : SourceReadResult.Of(new SourceProblem(SourceProblemCodes.Missing, path, "The configuration was not read.", "It is no file."));
    }
}
