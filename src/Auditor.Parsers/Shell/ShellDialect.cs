namespace Auditor.Parsers.Shell;

public enum ShellDialect
{
    /// <summary>POSIX <c>sh</c> (dash, busybox ash).</summary>
    Posix,

    Bash,
}
