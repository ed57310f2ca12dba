namespace Auditor.Sources.Endpoint;

/// <summary>Keeps a time between the starts of requests, and counts them.</summary>
internal sealed class Pace(TimeSpan between, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private long last;
    private bool hasStarted;

    public async Task Wait(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var left = hasStarted ? between - clock.GetElapsedTime(last) : TimeSpan.Zero;
            if (left > TimeSpan.Zero) await Task.Delay(left, clock, cancel).ConfigureAwait(false);
            last = clock.GetTimestamp();
            hasStarted = true;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
