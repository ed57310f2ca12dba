using Auditor.Sources.Ports.Dialogues;

namespace Auditor.Sources.Ports;

/// <summary>The time for one turn: an answer to its last byte, within the time for the port.</summary>
internal sealed class TurnTimeout : IDisposable
{
    private readonly CancellationTokenSource own;
    private readonly CancellationTokenSource joined;

    public TurnTimeout(PortOptions options, TimeProvider clock, Turn turn, CancellationToken whole, CancellationToken cancel)
    {
        own = new CancellationTokenSource(turn.IsBrief ? options.GreetingTimeout : options.AnswerTimeout, clock);
        joined = CancellationTokenSource.CreateLinkedTokenSource(own.Token, whole, cancel);
    }

    public CancellationToken Token => joined.Token;

    public void Dispose()
    {
        joined.Dispose();
        own.Dispose();
    }
}
