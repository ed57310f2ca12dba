namespace Auditor.Parsers.Compose.Model;

/// <summary>What decided the value of a variable's use.</summary>
internal enum VariableOrigin
{
    /// <summary>A <c>.env</c> file sets it.</summary>
    Variables,

    Default,

    Alternative,

    /// <summary>Nobody sets it and docker compose stops.</summary>
    Required,

    /// <summary>Nobody sets it and it has no default.</summary>
    Unset,
}
