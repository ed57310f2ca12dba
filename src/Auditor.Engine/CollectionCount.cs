namespace Auditor.Engine;

/// <summary>Counts the targets that were asked, for those who wait.</summary>
internal sealed class CollectionCount
{
    private readonly Lock gate = new();
    private readonly IProgress<AuditProgress>? progress;
    private AuditProgress count;

    public CollectionCount(int total, IProgress<AuditProgress>? progress)
    {
        this.progress = progress;
        count = new AuditProgress(0, total) { IsCollecting = true };
        if (total > 0) progress?.Report(count);
    }

    public void Add(bool hasFailed)
    {
        lock (gate)
        {
            count = count with { Done = count.Done + 1, Failed = count.Failed + (hasFailed ? 1 : 0) };
            progress?.Report(count);
        }
    }
}
