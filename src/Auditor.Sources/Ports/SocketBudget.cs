using System.Globalization;

namespace Auditor.Sources.Ports;

/// <summary>
/// The sockets that all looks of this process have between them: several targets may be looked at at a time, and the limit of open files
/// (getrlimit(2)) is the process's. A port that does not answer keeps its socket until the time is over, so the more of them wait together,
/// the sooner a scan ends.
/// </summary>
internal static class SocketBudget
{
    private const int Most = 2048;
    private const int Least = 32;
    private const string Limits = "/proc/self/limits";

    private static readonly SemaphoreSlim Free;

    static SocketBudget()
    {
        Size = Math.Clamp(OpenFiles() / 2, Least, Most);
        Free = new SemaphoreSlim(Size);
    }

    /// <summary>Half of what the process may open, within reason.</summary>
    public static int Size { get; }

    /// <summary>Does something with a socket as soon as one is free.</summary>
    public static async Task<T> Use<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        await Free.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            Free.Release();
        }
    }

    /// <summary>The limit that a text of <c>/proc/PID/limits</c> (proc(5)) gives for open files; null when it gives none.</summary>
    public static int? OpenFilesIn(string limits)
    {
        foreach (var line in limits.AsSpan().EnumerateLines())
        {
            if (!line.StartsWith("Max open files", StringComparison.Ordinal)) continue;
            var rest = line["Max open files".Length..].TrimStart();
            var end = rest.IndexOf(' ');
            if (end >= 0) rest = rest[..end];
            return int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        }

        return null;
    }

    private static int OpenFiles()
    {
        try
        {
            return (File.Exists(Limits) ? OpenFilesIn(File.ReadAllText(Limits)) : null) ?? 2 * Most;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Least;
        }
    }
}
