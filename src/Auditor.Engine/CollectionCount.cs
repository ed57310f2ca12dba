namespace Auditor.Engine;

/// <summary>Counts the targets that were asked, for those who wait.</summary>
internal sealed class CollectionCount(int total, IProgress<AuditProgress>? progress)
{
    private int done;
    private int failed;

    public void Add(bool hasFailed)
    {
        var failures = hasFailed ? Interlocked.Increment(ref failed) : Volatile.Read(ref failed);
        progress?.Report(new AuditProgress(Interlocked.Increment(ref done), total) { Failed = failures, IsCollecting = true });
    }
}
