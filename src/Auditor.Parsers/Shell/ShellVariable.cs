namespace Auditor.Parsers.Shell;

/// <summary>Whether a variable has a value when a script starts.</summary>
public enum ShellVariable
{
    Unset,

    /// <summary>Something that cannot be seen may have set it.</summary>
    Unknown,

    Set,
}
