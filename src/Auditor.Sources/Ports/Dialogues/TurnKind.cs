namespace Auditor.Sources.Ports.Dialogues;

/// <summary>What a dialogue does next.</summary>
internal enum TurnKind
{
    /// <summary>Waits for more.</summary>
    Read,

    /// <summary>Says something on this connection.</summary>
    Send,

    /// <summary>Begins TLS on this connection and says something in it.</summary>
    StartTls,

    /// <summary>Hangs up, and says something on a new connection.</summary>
    Reconnect,

    /// <summary>Knows what there is to know.</summary>
    Done,
}
