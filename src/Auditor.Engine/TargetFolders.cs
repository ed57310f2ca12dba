using System.Collections.Immutable;
using Auditor.Sources.Evidence;
using Auditor.Sources.Ssh;

namespace Auditor.Engine;

/// <summary>
/// Makes folders of all targets: what is written as a URL is looked at by its source, and what the source saw is written down in files. From there on a
/// live target and recorded evidence are the same. What befalls one target stops no other.
/// </summary>
internal sealed class TargetFolders(AuditRequest request)
{
    /// <summary>Where evidence is kept when the user does not say.</summary>
    public const string DefaultEvidence = ".auditor/evidence";

    /// <summary>A source that keeps the time itself brings what it saw until then; it is cut off only this much later.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly SshOptions ssh = SshOptions.Default with
    {
        ConfigurationFile = request.SshConfiguration,
        AcceptsNewKeys = request.AcceptsNewHostKeys,
        Longest = request.HostTimeout ?? SshOptions.Default.Longest,
    };

    /// <summary>In the order of the targets, whatever the order in which they answered.</summary>
    public ImmutableArray<CollectedTarget> Of(ImmutableArray<RequestedTarget> targets, IProgress<AuditProgress>? progress,
        CancellationToken cancel)
    {
        var collected = new CollectedTarget[targets.Length];
        var live = new List<int>();
        for (var i = 0; i < targets.Length; i++)
        {
            collected[i] = new CollectedTarget(new TargetFolder(targets[i].Text, false), null);
            if (targets[i].Url is not null) live.Add(i);
        }

        // Apart, so that what it needs is loaded only with it.
        if (live.Count > 0) CollectLive(targets, live, collected, new CollectionCount(live.Count, progress), cancel);
        return [.. collected];
    }

    private void CollectLive(ImmutableArray<RequestedTarget> targets, List<int> live, CollectedTarget[] collected, CollectionCount count,
        CancellationToken cancel)
    {
        var hosts = live.GroupBy(i => $"{targets[i].Url?.Host}:{targets[i].Url?.Port}");
        HostWork.Run([.. hosts], request.HostsAtATime, same =>
        {
            foreach (var index in same)
            {
                cancel.ThrowIfCancellationRequested();
                collected[index] = Collect(targets[index], cancel);
                count.Add(collected[index].IsSilent || collected[index].Lost is not null);
            }
        });
    }

    /// <summary>What an audit would send, one sentence a line.</summary>
    public ImmutableArray<string> Plan(ImmutableArray<RequestedTarget> targets) => [.. targets.SelectMany(PlanOf)];

    /// <summary>Evidence is looked at although the folder it is kept in tells git to ignore it.</summary>
    public static bool IsKeptEvidence(string path) =>
        path.Length > 0 && !path.Contains('\0', StringComparison.Ordinal) && Path.GetFullPath(path).Split(Path.DirectorySeparatorChar).Contains(".auditor");

    public static string FolderOf(AuditRequest request, EvidenceTarget target) => Parent(request).TrimEnd('/') + "/" + target.FolderName;

    private IEnumerable<string> PlanOf(RequestedTarget target) => target.Url is { } url && Source(url) is { } source
        ? source.Plan(url).Select(line => $"{(url.Name is { } name ? $"{name} ({target.Text})" : target.Text)}: {line}")
        : [$"{target.Text}: files are read, nothing is sent."];

    private IEvidenceSource? Source(EvidenceTarget target) =>
        EvidenceSources.For(target.Scheme) is SshSource ? new SshSource(ssh) : EvidenceSources.For(target.Scheme);

    private CollectedTarget Collect(RequestedTarget target, CancellationToken cancel)
    {
        if (target.Url is not { } url || Source(url) is not { } source)
            throw new InvalidOperationException("Targets are checked before they are collected.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        if (request.HostTimeout is { } longest) limit.CancelAfter(longest + Grace);
        try
        {
            return Keep(target, url, source.Collect(url, request.Clock, limit.Token));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Lost(target, "host-timeout", "It took longer than --host-timeout allows; nothing of it is known.");
        }
#pragma warning disable CA1031 // One target may break its source without taking the others along: it becomes a problem of that target.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return Lost(target, "internal-error",
                $"It was not audited. Looking at it failed ({fault.GetType().Name}); please report this.");
        }
    }

    private CollectedTarget Keep(RequestedTarget target, EvidenceTarget url, ImmutableArray<EvidenceFile> files)
    {
        if (EvidenceFolder.Write(Parent(request), url.FolderName, [.. files.Select(EvidenceMask.Of)]) is { } problem)
            return Lost(target, problem.Code, $"{problem.What} {problem.Why}") with { Unwritten = problem };
        return new CollectedTarget(new TargetFolder(FolderOf(request, url), true), null) { IsSilent = files.Where(file => file.Text.Length > 0).All(file => file.IsSilent) };
    }

    private static CollectedTarget Lost(RequestedTarget target, string code, string message) =>
        new(null, LostTarget.Of(target.Shown, code, message, target.Kind));

    private static string Parent(AuditRequest request) => request.EvidenceFolder ?? DefaultEvidence;
}
