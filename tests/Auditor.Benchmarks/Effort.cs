using System.Diagnostics;

namespace Auditor.Benchmarks;

/// <summary>What a piece of work took of this process: processor time of all threads, and bytes allocated.</summary>
internal readonly record struct Effort(TimeSpan Processor, long Bytes)
{
    public static Effort Of(Action work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (processor, bytes) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true));
        work();
        process.Refresh();
        return new Effort(process.TotalProcessorTime - processor, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    /// <summary>The run in the middle by processor time.</summary>
    public static Effort Median(int runs, Action work) =>
        Enumerable.Range(0, runs).Select(_ => Of(work)).OrderBy(effort => effort.Processor).ElementAt(runs / 2);
}
