namespace Auditor.Sources.Endpoint;

/// <summary>Runs something with a time limit of its own inside that of the whole.</summary>
internal static class Deadline
{
    public static async Task<T> Within<T>(TimeSpan limit, Func<CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(limit);
        return await work(limited.Token).ConfigureAwait(false);
    }
}
