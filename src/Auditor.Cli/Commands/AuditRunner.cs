using Auditor.Cli.Terminal;
using Auditor.Documents;
using Auditor.Engine;

namespace Auditor.Cli.Commands;

/// <summary>Runs an audit for a command and says why when there is none.</summary>
internal static class AuditRunner
{
    public static AuditOutcome Run(AuditRequest request, Terminal.Terminal terminal, bool showsProgress, CancellationToken cancel)
    {
        var progress = ProgressLine.On(terminal, showsProgress);
        try
        {
            return Audit.Run(request, progress, cancel);
        }
        finally
        {
            progress?.Clear();
        }
    }

    public static int Explain(AuditOutcome outcome, Terminal.Terminal terminal)
    {
        foreach (var message in outcome.Messages) terminal.Error.WriteLine($"auditor: {ShownText.Of(message)}");
        return outcome.Failure switch
        {
            AuditFailure.NoSuchTarget => ExitCode.NoInput,
            AuditFailure.UnreadableTarget => ExitCode.NoPermission,
            AuditFailure.NothingToAudit => ExitCode.NothingToAudit,
            AuditFailure.BadRequest => ExitCode.Usage,
            AuditFailure.BadConfiguration => ExitCode.BadConfiguration,
            AuditFailure.CannotWrite => ExitCode.CannotWrite,
            _ => ExitCode.InternalError,
        };
    }
}
