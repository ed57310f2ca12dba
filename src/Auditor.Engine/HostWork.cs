using System.Runtime.ExceptionServices;

namespace Auditor.Engine;

/// <summary>
/// Works on hosts, so many at a time. Who asks a host only waits, so each has a small thread of its own: those of the pool are needed for
/// the answers, and grow in number slowly.
/// </summary>
internal static class HostWork
{
    private const int StackBytes = 256 * 1024;

    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static void Run<T>(IReadOnlyList<T> items, int atATime, Action<T> work)
    {
        var next = -1;
        Exception? fault = null;
        void Loop()
        {
            try
            {
                while (fault is null && Interlocked.Increment(ref next) is var index && index < items.Count) work(items[index]);
            }
#pragma warning disable CA1031 // Handed over to the caller's thread.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref fault, exception, null);
            }
        }

        var threads = new Thread[Math.Clamp(Math.Min(atATime, items.Count) - 1, 0, 1024)];
        for (var i = 0; i < threads.Length; i++) (threads[i] = new Thread(Loop, StackBytes) { IsBackground = true }).Start();
        Loop();
        foreach (var thread in threads) thread.Join();
        if (fault is not null) ExceptionDispatchInfo.Throw(fault);
    }
}
