using System.Net;
using Auditor.Sources.Ports.Dialogues;

namespace Auditor.Sources.Ports;

/// <summary>Looks at one port: carries the bytes of a dialogue over connections, each bounded in time and size.</summary>
internal sealed class PortProbe(PortOptions options, TimeProvider clock, string host)
{
    private const int MostReads = 256;
    private const int MostTurns = 12;

    /// <summary>Why nothing is known of a port whose turn did not come.</summary>
    public const string TimeIsOver = "the time for the whole target was over before it was its turn";

    /// <param name="end">The end of the time for the whole target.</param>
    /// <param name="cancel">The user's: it throws.</param>
    public async Task<PortObservation> LookAsync(IPAddress address, KnownPort port, CancellationToken end, CancellationToken cancel)
    {
        var to = new IPEndPoint(address, port.Number);
        var (connection, state, reason) = await ConnectAsync(to, end, cancel).ConfigureAwait(false);
        if (connection is null && end.IsCancellationRequested && state != PortState.Closed)
            return new PortObservation(port, PortState.Unknown, TimeIsOver);
        if (connection is null) return new PortObservation(port, state, reason);
        using var own = new CancellationTokenSource(options.PortTimeout, clock);
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(own.Token, end);
        var facts = await TalkAsync(to, connection, port.Start(host), whole.Token, cancel).ConfigureAwait(false);
        return new PortObservation(port, PortState.Open, Facts: facts);
    }

    private async Task<(PortConnection? Connection, PortState State, string? Reason)> ConnectAsync(
        IPEndPoint to, CancellationToken end, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(options.ConnectTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, end, cancel);
        return await PortConnection.OpenAsync(to, either.Token, cancel).ConfigureAwait(false);
    }

    private async Task<ServiceFacts> TalkAsync(
        IPEndPoint to, PortConnection first, Dialogue dialogue, CancellationToken whole, CancellationToken cancel)
    {
        PortConnection? connection = first;
        try
        {
            var turn = dialogue.Begin();
            for (var turns = 0; turns < MostTurns && !whole.IsCancellationRequested; turns++)
            {
                if (turn is { Kind: TurnKind.Done, Facts: { } facts })
                    return await EndAsync(connection, turn, facts, whole, cancel).ConfigureAwait(false);
                if (turn.Kind == TurnKind.Reconnect && turns > 0)
                    connection = await AgainAsync(connection, to, whole, cancel).ConfigureAwait(false);
                using var answer = new TurnTimeout(options, clock, turn, whole, cancel);
                var start = await StartAsync(connection, turn, answer.Token, cancel).ConfigureAwait(false);
                turn = start == InputState.Open && connection is not null
                    ? await HearAsync(connection, dialogue, turn, answer.Token, cancel).ConfigureAwait(false)
                    : dialogue.Take([], start);
            }
        }
        finally
        {
            if (connection is not null) await connection.DisposeAsync().ConfigureAwait(false);
        }

        return new ServiceFacts { Unrecognised = "its answers took longer than the time for one port" };
    }

    private async Task<PortConnection?> AgainAsync(PortConnection? old, IPEndPoint to, CancellationToken whole, CancellationToken cancel)
    {
        if (old is not null) await old.DisposeAsync().ConfigureAwait(false);
        return (await ConnectAsync(to, whole, cancel).ConfigureAwait(false)).Connection;
    }

    /// <summary>Does what the turn says; anything but open is where that ends.</summary>
    private async Task<InputState> StartAsync(PortConnection? connection, Turn turn, CancellationToken timeout, CancellationToken cancel)
    {
        if (connection is null) return InputState.Closed;
        var isTls = turn.Kind == TurnKind.StartTls || turn is { Kind: TurnKind.Reconnect, IsOverTls: true };
        if (isTls && !await connection.StartTlsAsync(host, timeout, cancel).ConfigureAwait(false)) return InputState.TlsFailed;
        return await connection.WriteAsync(turn.Bytes, timeout, cancel).ConfigureAwait(false) ? InputState.Open : InputState.Closed;
    }

    /// <summary>Reads until the dialogue says something else than that it wants more.</summary>
    private static async Task<Turn> HearAsync(
        PortConnection connection, Dialogue dialogue, Turn turn, CancellationToken timeout, CancellationToken cancel)
    {
        var buffer = connection.Answer;
        buffer.Keep(turn.Kept);
        if (buffer.Count > 0 && dialogue.Take(buffer.Bytes, InputState.Open) is { Kind: not TurnKind.Read } known) return known;
        for (var reads = 1; ; reads++)
        {
            var (count, state) = await connection.ReadAsync(buffer.Free, timeout, cancel).ConfigureAwait(false);
            buffer.Count += count;
            if (buffer.IsFull || reads >= MostReads) state = state == InputState.Open ? InputState.Full : state;
            var next = dialogue.Take(buffer.Bytes, state);
            if (next.Kind != TurnKind.Read) return next;
            if (state != InputState.Open) return Turn.Done(Greetings.Of(buffer.Bytes, state));
        }
    }

    private static async Task<ServiceFacts> EndAsync(
        PortConnection? connection, Turn turn, ServiceFacts facts, CancellationToken whole, CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(whole, cancel);
        if (connection is not null) await connection.WriteAsync(turn.Bytes, either.Token, cancel).ConfigureAwait(false);
        return facts;
    }
}
