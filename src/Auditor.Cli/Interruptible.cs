using System.CommandLine;

namespace Auditor.Cli;

/// <summary>Work that Ctrl-C ends: it says so and has its own exit code.</summary>
internal static class Interruptible
{
    public static void SetInterruptible(this Command command, Terminal.Terminal terminal, Func<ParseResult, CancellationToken, int> action) =>
        command.SetAction((parsed, cancel) => Task.FromResult(Run(terminal, token => action(parsed, token), cancel)));

    public static int Run(Terminal.Terminal terminal, Func<CancellationToken, int> action, CancellationToken cancel)
    {
        try
        {
            return action(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            terminal.Error.WriteLine("auditor: interrupted.");
            return ExitCode.Interrupted;
        }
    }
}
