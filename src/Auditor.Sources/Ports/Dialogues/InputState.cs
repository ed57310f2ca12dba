namespace Auditor.Sources.Ports.Dialogues;

/// <summary>What may follow the bytes that were received.</summary>
internal enum InputState
{
    /// <summary>More may come.</summary>
    Open,

    /// <summary>The other side closed the connection, or broke it off.</summary>
    Closed,

    /// <summary>Nothing came for as long as the dialogue waits.</summary>
    Silent,

    /// <summary>More than is read of one answer came.</summary>
    Full,

    /// <summary>TLS was begun and did not come about.</summary>
    TlsFailed,
}
