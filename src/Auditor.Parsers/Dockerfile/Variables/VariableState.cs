namespace Auditor.Parsers.Dockerfile.Variables;

internal enum VariableState
{
    Known,

    /// <summary>Nothing in the file gives it a value; a default applies.</summary>
    Unset,

    /// <summary>It has a value that the file does not tell.</summary>
    SetElsewhere,
}
