using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Auditor.Sources.Ssh;

/// <summary>One run of the client: the script goes in, what it prints comes out, and it is stopped with all its children when it takes too
/// long, falls silent or prints too much.</summary>
internal sealed class SshConversation : IDisposable
{
    private const int MostOutput = 4 << 20;
    private const int MostLog = 1 << 20;

    private readonly Process process;
    private readonly CancellationTokenSource stop;
    private readonly TimeSpan allowedSilence;
    private readonly Timer silence;
    private readonly Timer whole;
    private string? stopped;

    /// <param name="process">The client, already started.</param>
    /// <param name="left">How long it may take.</param>
    public SshConversation(Process process, SshOptions options, TimeSpan left, CancellationToken cancel)
    {
        this.process = process;
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        allowedSilence = options.Silence;
        silence = new Timer(_ => Stop($"it printed nothing for {Seconds(allowedSilence)} s"), null, allowedSilence,
            Timeout.InfiniteTimeSpan);
        whole = new Timer(_ => Stop($"it took longer than {Seconds(options.Longest)} s"), null, left > TimeSpan.Zero ? left
            : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public async Task<SshAnswer> Talk(string input, CancellationToken cancel)
    {
        var output = new StringBuilder();
        var log = new StringBuilder();
        int? status = null;
        try
        {
            await Task.WhenAll(Send(input), Receive(process.StandardOutput, output, MostOutput, true),
                Receive(process.StandardError, log, MostLog, false)).ConfigureAwait(false);
            await process.WaitForExitAsync(stop.Token).ConfigureAwait(false);
            status = process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
        }

        return new SshAnswer(status, output.ToString(), log.ToString()) { Stopped = status is null ? stopped : null };
    }

    public void Dispose()
    {
        silence.Dispose();
        whole.Dispose();
        stop.Dispose();
    }

    private async Task Send(string text)
    {
        try
        {
            await process.StandardInput.WriteAsync(text.AsMemory(), stop.Token).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The client is gone; its messages say why.
        }
    }

    private async Task Receive(StreamReader stream, StringBuilder into, int most, bool isOutput)
    {
        var buffer = new char[4096];
        while (await stream.ReadAsync(buffer.AsMemory(), stop.Token).ConfigureAwait(false) is > 0 and var count)
        {
            if (isOutput) silence.Change(allowedSilence, Timeout.InfiniteTimeSpan);
            into.Append(buffer, 0, Math.Min(count, most - into.Length));
            if (into.Length >= most) Stop($"it printed more than {most >> 20} MB");
        }
    }

    private void Stop(string because)
    {
        Interlocked.CompareExchange(ref stopped, because, null);
        try
        {
            stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended in this very moment.
        }
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
}
