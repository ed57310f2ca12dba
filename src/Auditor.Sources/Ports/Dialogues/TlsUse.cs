namespace Auditor.Sources.Ports.Dialogues;

/// <summary>The words for the protection of a service's connections.</summary>
internal static class TlsUse
{
    /// <summary>It speaks plain text, and offers nothing else.</summary>
    public const string None = "none";

    /// <summary>It can do TLS, and plain text as well.</summary>
    public const string Offered = "offered";

    /// <summary>It speaks TLS only.</summary>
    public const string Required = "required";
}
