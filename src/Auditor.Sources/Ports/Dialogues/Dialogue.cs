namespace Auditor.Sources.Ports.Dialogues;

/// <summary>
/// The look at one service in its protocol: a state machine over bytes, without sockets and clock. It says as little as the protocol
/// allows, reads only,
/// and never sends a password. It throws on no input.
/// </summary>
internal abstract class Dialogue
{
    /// <summary>The first turn on a new connection: it says something, or reads what the server says.</summary>
    public abstract Turn Begin();

    /// <param name="received">All that came since the last turn that said something.</param>
    /// <param name="state">When it is not <see cref="InputState.Open"/>, nothing follows: to ask for more then is to give up.</param>
    public abstract Turn Take(ReadOnlySpan<byte> received, InputState state);

    /// <summary>More, as long as there can be more; else what answers is not the service.</summary>
    protected static Turn MoreOr(ReadOnlySpan<byte> received, InputState state) =>
        state == InputState.Open ? Turn.Read : Foreign(received, state);

    /// <summary>The end of a dialogue with something else.</summary>
    protected static Turn Foreign(ReadOnlySpan<byte> received, InputState state) => Turn.Done(Greetings.Of(received, state));
}
