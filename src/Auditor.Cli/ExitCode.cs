namespace Auditor.Cli;

/// <summary>What the process ends with, the same in every format (sysexits.h above 63).</summary>
internal static class ExitCode
{
    public const int Passed = 0;

    /// <summary>Findings at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>A blocker is not met.</summary>
    public const int NoGo = 2;

    public const int NothingToAudit = 3;

    /// <summary>NO-GO only because of what could not be seen, or a file or target that could not be audited.</summary>
    public const int Incomplete = 4;

    public const int Usage = 64;
    public const int BadInput = 65;
    public const int NoInput = 66;
    public const int InternalError = 70;
    public const int CannotWrite = 73;
    public const int NoPermission = 77;
    public const int BadConfiguration = 78;
    public const int Interrupted = 130;
    public const int Terminated = 143;
}
