namespace Auditor.Sources.Endpoint.Tls;

/// <summary>What a server makes of a hello.</summary>
internal enum HelloAnswerKind
{
    /// <summary>More bytes are needed to tell.</summary>
    Open,

    /// <summary>A ServerHello, and what of the rest was asked for.</summary>
    Accepted,

    /// <summary>An alert, or the end of the connection.</summary>
    Refused,

    /// <summary>Something that is no TLS.</summary>
    NotTls,

    /// <summary>No answer in time, or no connection.</summary>
    Unknown,
}
