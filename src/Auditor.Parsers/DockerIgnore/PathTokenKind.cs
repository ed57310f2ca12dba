namespace Auditor.Parsers.DockerIgnore;

internal enum PathTokenKind
{
    Character,

    /// <summary>One character of a name.</summary>
    Any,

    /// <summary>One character of a name, by a bracket.</summary>
    Set,

    /// <summary>Any number of characters of a name.</summary>
    Name,

    /// <summary>Any number of whole folders, each with its slash.</summary>
    Folders,

    /// <summary>Everything that is left.</summary>
    Rest,
}
