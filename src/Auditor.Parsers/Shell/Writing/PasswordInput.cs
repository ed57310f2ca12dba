namespace Auditor.Parsers.Shell.Writing;

/// <summary>What a command reads from its standard input, as far as secrets go.</summary>
internal enum PasswordInput
{
    None,

    /// <summary>Lines <c>user:password</c>, as chpasswd(8) reads them.</summary>
    Logins,

    /// <summary>Nothing but the password.</summary>
    Whole,

    /// <summary>A script, which is read by itself.</summary>
    Script,
}
