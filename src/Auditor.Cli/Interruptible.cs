using System.CommandLine;

namespace Auditor.Cli;

/// <summary>
/// Work that Ctrl-C ends. It runs beside the thread that waits for signals: only then does a signal cancel it, so that it can clean up.
/// </summary>
internal static class Interruptible
{
    public static void SetInterruptible(this Command command, Terminal.Terminal terminal, Func<ParseResult, CancellationToken, int> action) =>
        command.SetAction((parsed, cancel) => Task.Run(() => Run(parsed, terminal, action, cancel), CancellationToken.None));

    private static int Run(ParseResult parsed, Terminal.Terminal terminal, Func<ParseResult, CancellationToken, int> action, CancellationToken cancel)
    {
        try
        {
            return action(parsed, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            terminal.Error.WriteLine("auditor: interrupted.");
            return ExitCode.Interrupted;
        }
    }
}
