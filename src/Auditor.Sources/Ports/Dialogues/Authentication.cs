namespace Auditor.Sources.Ports.Dialogues;

/// <summary>The words for what a service demands of those who come without credentials.</summary>
internal static class Authentication
{
    /// <summary>It serves anybody.</summary>
    public const string None = "none";

    /// <summary>It asks who it is.</summary>
    public const string Required = "required";

    /// <summary>It talks, but not to this client: by its address or for want of TLS.</summary>
    public const string Refused = "refused";
}
