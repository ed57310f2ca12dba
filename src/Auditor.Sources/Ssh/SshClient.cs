using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Ssh;

/// <summary>Runs the OpenSSH client with the script on its stdin; a second time where the server hung up before it said anything.</summary>
internal sealed class SshClient(SshOptions options)
{
    /// <returns>Null when there is no client.</returns>
    /// <exception cref="OperationCanceledException">The user interrupted it.</exception>
    public SshAnswer? Run(EvidenceTarget target, string nonce, string script, CancellationToken cancel)
    {
        var input = $"{nonce}\n{script}";
        var clock = Stopwatch.StartNew();
        var answer = Ask(target, nonce, input, options.Longest, cancel);
        if (answer is not { Status: 255 } || !SshFailure.IsHungUp(answer.Log)) return answer;
        if (cancel.WaitHandle.WaitOne(Pause())) cancel.ThrowIfCancellationRequested();
        return Ask(target, nonce, input, options.Longest - clock.Elapsed, cancel);
    }

    private SshAnswer? Ask(EvidenceTarget target, string nonce, string input, TimeSpan left, CancellationToken cancel)
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

        using var conversation = new SshConversation(process, options, left, cancel);
        return conversation.Talk(input, cancel).GetAwaiter().GetResult();
    }

    private int Pause()
    {
        var shortest = (int)options.Pause.TotalMilliseconds;
        return shortest + RandomNumberGenerator.GetInt32((2 * shortest) + 1);
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
}
