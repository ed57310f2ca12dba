namespace Auditor.Sources.Ports.Dialogues;

/// <summary>The next step of a dialogue.</summary>
internal sealed record Turn
{
    private static readonly byte[] Nothing = [];

    private Turn(TurnKind kind, byte[] bytes) => (Kind, Bytes) = (kind, bytes);

    public TurnKind Kind { get; }

    /// <summary>What is said; of the last turn: the protocol's good-bye.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private init; }

    /// <summary>The last of the received bytes, which belong to the next answer already.</summary>
    public int Kept { get; private init; }

    /// <summary>The new connection begins with TLS.</summary>
    public bool IsOverTls { get; private init; }

    /// <summary>Who says nothing soon will say nothing: the wait is short.</summary>
    public bool IsBrief { get; private init; }

    public ServiceFacts? Facts { get; private init; }

    public static Turn Read { get; } = new(TurnKind.Read, Nothing);

    /// <summary>Waits a short while for a server that speaks first.</summary>
    public static Turn Listen { get; } = new(TurnKind.Read, Nothing) { IsBrief = true };

    public static Turn Send(byte[] bytes, int kept = 0) => new(TurnKind.Send, bytes) { Kept = kept };

    public static Turn StartTls(byte[] bytes) => new(TurnKind.StartTls, bytes);

    public static Turn Reconnect(byte[] bytes) => new(TurnKind.Reconnect, bytes);

    public static Turn Done(ServiceFacts facts, byte[]? farewell = null) => new(TurnKind.Done, farewell ?? Nothing) { Facts = facts };

    /// <summary>The first turn of another dialogue, on a new connection.</summary>
    public static Turn Restart(Turn first, bool isOverTls) =>
        new(TurnKind.Reconnect, Nothing) { Bytes = first.Bytes, IsOverTls = isOverTls, IsBrief = first.IsBrief };

    /// <summary>The same on a connection with TLS, where it asks for a new connection.</summary>
    public Turn OverTls() => Kind == TurnKind.Reconnect ? this with { IsOverTls = true } : this;

    /// <summary>The last turn, with other facts.</summary>
    public Turn With(ServiceFacts facts) => this with { Facts = facts };
}
