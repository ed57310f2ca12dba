namespace Auditor.Engine;

/// <summary>How many workers judge the files of an audit.</summary>
internal static class WorkerCount
{
    /// <summary>Up to here, in tests/Auditor.Benchmarks, a second worker costs a sixth to a quarter more processor time and saves a twentieth of a second.</summary>
    private const int FilesEach = 250;

    /// <param name="asked">What the user says, or null.</param>
    public static int For(int files, int? asked) => asked ?? Math.Min((files / FilesEach) + 1, Environment.ProcessorCount);
}
