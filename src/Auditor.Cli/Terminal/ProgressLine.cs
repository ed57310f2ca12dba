using System.Globalization;
using Auditor.Engine;

namespace Auditor.Cli.Terminal;

/// <summary>One line on the error stream that says how far an audit is; only on a terminal, and only for work that takes a moment.</summary>
internal sealed class ProgressLine : IProgress<AuditProgress>
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private readonly TextWriter error;
    private readonly TimeProvider clock;
    private readonly long started;
    private readonly Lock gate = new();
    private TimeSpan lastShown;
    private bool isShown;

    private ProgressLine(Terminal terminal)
    {
        error = terminal.Error;
        clock = terminal.Clock;
        started = clock.GetTimestamp();
    }

    public static ProgressLine? On(Terminal terminal, bool isWanted) =>
        isWanted && terminal.ErrorIsTerminal && !terminal.IsContinuousIntegration ? new ProgressLine(terminal) : null;

    public void Report(AuditProgress value)
    {
        lock (gate)
        {
            var now = clock.GetElapsedTime(started);
            if (now < Quiet && !value.IsCollecting) return;
            if (isShown && now - lastShown < Between && value.Done < value.Total) return;
            (lastShown, isShown) = (now, true);
            error.Write($"\r\u001b[2K{Words(value)}");
        }
    }

    private static string Words(AuditProgress value) => value.IsCollecting
        ? string.Create(CultureInfo.InvariantCulture,
            $"asking: {value.Done - value.Failed} done, {value.Failed} failed, {value.Total - value.Done} left")
        : string.Create(CultureInfo.InvariantCulture, $"auditing {value.Done} of {value.Total}");

    public void Clear()
    {
        lock (gate)
        {
            if (isShown) error.Write("\r\u001b[2K");
            isShown = false;
        }
    }
}
