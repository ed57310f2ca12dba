using System.Collections.Immutable;
using Auditor.Sources;
using Auditor.Sources.Evidence;

namespace Auditor.Engine;

/// <summary>
/// Makes folders of all targets: what is written as a URL is looked at by its source, and what the source saw is written down in files. From there on a
/// live target and recorded evidence are the same.
/// </summary>
internal static class TargetFolders
{
    /// <summary>Where evidence is kept when the user does not say.</summary>
    public const string DefaultEvidence = ".auditor/evidence";

    /// <summary>What is wrong with the targets, before anything is sent.</summary>
    public static ImmutableArray<string> Mistakes(AuditRequest request) =>
        [.. request.Targets.Where(EvidenceTarget.IsUrl).Select(target => Mistake(request, target)).OfType<string>()];

    /// <param name="problem">Evidence that could not be written.</param>
    public static ImmutableArray<TargetFolder> Of(AuditRequest request, CancellationToken cancel, out SourceProblem? problem)
    {
        problem = null;
        var folders = ImmutableArray.CreateBuilder<TargetFolder>();
        foreach (var target in request.Targets)
        {
            var folder = EvidenceTarget.IsUrl(target) ? Collect(request, target, cancel, out problem) : new TargetFolder(target, false);
            if (problem is not null) return [];
            if (!folders.Contains(folder)) folders.Add(folder);
        }

        return folders.ToImmutable();
    }

    /// <summary>What an audit would send, one sentence a line.</summary>
    public static ImmutableArray<string> Plan(AuditRequest request) => [.. request.Targets.SelectMany(PlanOf)];

    /// <summary>Evidence is looked at although the folder it is kept in tells git to ignore it.</summary>
    public static bool IsKeptEvidence(string path) =>
        path.Length > 0 && !path.Contains('\0', StringComparison.Ordinal) && Path.GetFullPath(path).Split(Path.DirectorySeparatorChar).Contains(".auditor");

    private static IEnumerable<string> PlanOf(string target)
    {
        if (EvidenceTarget.Parse(target, out _) is not { } parsed || EvidenceSources.For(parsed.Scheme) is not { } source) return [$"{target}: files are read, nothing is sent."];
        return source.Plan(parsed).Select(line => $"{parsed.Text}: {line}");
    }

    private static string? Mistake(AuditRequest request, string target)
    {
        if (EvidenceTarget.Parse(target, out var mistake) is not { } parsed) return mistake;
        if (EvidenceSources.For(parsed.Scheme) is not { } source)
            return $"'{target}' cannot be audited: known are {string.Join(", ", EvidenceSources.All.SelectMany(known => known.Schemes).Select(scheme => scheme + "://"))} and folders.";
        if (source.Refuses(parsed) is { } refused) return refused;
        return request.IsOffline && source.IsOnNetwork
            ? $"{target} is on the network, and --offline keeps off it. Evidence recorded before is audited with: auditor audit {FolderOf(request, parsed)}"
            : null;
    }

    private static TargetFolder Collect(AuditRequest request, string text, CancellationToken cancel, out SourceProblem? problem)
    {
        if (EvidenceTarget.Parse(text, out _) is not { } target || EvidenceSources.For(target.Scheme) is not { } source)
            throw new InvalidOperationException("Targets are checked before they are collected.");
        var files = source.Collect(target, request.Clock, cancel);
        problem = EvidenceFolder.Write(Parent(request), target.FolderName, [.. files.Select(EvidenceMask.Of)]);
        return new TargetFolder(FolderOf(request, target), true);
    }

    private static string FolderOf(AuditRequest request, EvidenceTarget target) => Parent(request).TrimEnd('/') + "/" + target.FolderName;

    private static string Parent(AuditRequest request) => request.EvidenceFolder ?? DefaultEvidence;
}
