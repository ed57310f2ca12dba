using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Ssh;

/// <summary>Runs the OpenSSH client once, with the script on its stdin, bounded in time and output.</summary>
internal sealed class SshClient(SshOptions options)
{
    private const int MostOutput = 4 << 20;
    private const int MostLog = 1 << 20;

    /// <returns>Null when there is no client.</returns>
    /// <exception cref="OperationCanceledException">The user interrupted it.</exception>
    public SshAnswer? Run(EvidenceTarget target, string nonce, string script, CancellationToken cancel)
    {
        using var process = new Process { StartInfo = StartInfo(target, nonce) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(options.Longest);
        return Talk(process, $"{nonce}\n{script}", limit, cancel).GetAwaiter().GetResult();
    }

    private ProcessStartInfo StartInfo(EvidenceTarget target, string nonce)
    {
        var start = new ProcessStartInfo(options.Client, SshArguments.Of(target, options, nonce))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C";
        return start;
    }

    private static async Task<SshAnswer> Talk(Process process, string input, CancellationTokenSource limit, CancellationToken cancel)
    {
        var output = new StringBuilder();
        var log = new StringBuilder();
        int? status = null;
        try
        {
            await Task.WhenAll(
                Send(process.StandardInput, input, limit.Token),
                Receive(process.StandardOutput, output, MostOutput, limit),
                Receive(process.StandardError, log, MostLog, limit)).ConfigureAwait(false);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            status = process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
        }

        return new SshAnswer(status, output.ToString(), log.ToString());
    }

    private static async Task Send(StreamWriter stream, string text, CancellationToken cancel)
    {
        try
        {
            await stream.WriteAsync(text.AsMemory(), cancel).ConfigureAwait(false);
            stream.Close();
        }
        catch (IOException)
        {
            // The client is gone; its messages say why.
        }
    }

    private static async Task Receive(StreamReader stream, StringBuilder into, int most, CancellationTokenSource limit)
    {
        var buffer = new char[8192];
        while (await stream.ReadAsync(buffer.AsMemory(), limit.Token).ConfigureAwait(false) is > 0 and var count)
        {
            into.Append(buffer, 0, Math.Min(count, most - into.Length));
            if (into.Length >= most) await limit.CancelAsync().ConfigureAwait(false);
        }
    }
}
