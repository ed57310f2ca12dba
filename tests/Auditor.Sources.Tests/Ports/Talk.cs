using Auditor.Sources.Ports.Dialogues;

namespace Auditor.Sources.Tests.Ports;

/// <summary>Plays a server to a dialogue without sockets: one answer to each thing that it says, and notes what it says.</summary>
internal sealed class Talk
{
    private const int MostTurns = 40;

    private readonly List<string> said = [];

    private Talk(ServiceFacts facts) => Facts = facts;

    public ServiceFacts Facts { get; private set; }

    /// <summary>What was said, in order: text for <see cref="Show"/>, with <c>again</c>, <c>tls</c> before what opened a connection or TLS.</summary>
    public IReadOnlyList<string> Said => said;

    /// <summary>Answers in the order of the questions; null: the server hangs up, or refuses TLS. Behind the last it says nothing any more.</summary>
    public static Talk With(Dialogue dialogue, params byte[]?[] answers)
    {
        var talk = new Talk(new ServiceFacts());
        var turn = dialogue.Begin();
        for (var at = 0; turn.Kind != TurnKind.Done; at++)
        {
            Assert.True(at < MostTurns, "The dialogue does not end.");
            talk.Note(turn);
            turn = Answer(dialogue, turn, at < answers.Length ? answers[at] : [], at >= answers.Length);
        }

        talk.Note(turn);
        Assert.NotNull(turn.Facts);
        talk.Facts = turn.Facts;
        return talk;
    }

    private static Turn Answer(Dialogue dialogue, Turn turn, byte[]? answer, bool isSilent)
    {
        var isTls = turn.Kind == TurnKind.StartTls || turn.IsOverTls;
        if (answer is null) return Last(dialogue, [], isTls ? InputState.TlsFailed : InputState.Closed);
        var next = dialogue.Take(answer, InputState.Open);
        return next.Kind == TurnKind.Read ? Last(dialogue, answer, isSilent ? InputState.Silent : InputState.Closed) : next;
    }

    private static Turn Last(Dialogue dialogue, byte[] answer, InputState state)
    {
        var turn = dialogue.Take(answer, state);
        return turn.Kind == TurnKind.Read ? Turn.Done(Greetings.Of(answer, state)) : turn;
    }

    private void Note(Turn turn)
    {
        var opening = (turn.Kind, turn.IsOverTls) switch
        {
            (TurnKind.StartTls, _) => "tls ",
            (TurnKind.Reconnect, true) => "again tls ",
            (TurnKind.Reconnect, false) => "again ",
            _ => "",
        };
        if (opening.Length > 0 || turn.Bytes.Length > 0) said.Add(opening + Show(turn.Bytes.Span));
    }

    /// <summary>Bytes as text: what is no printable ASCII as <c>\xx</c>.</summary>
    public static string Show(ReadOnlySpan<byte> bytes)
    {
        var text = new System.Text.StringBuilder();
        foreach (var one in bytes)
        {
            if (one is >= 0x20 and < 0x7f and not (byte)'\\') text.Append((char)one);
            else text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\{one:x2}");
        }

        return text.ToString();
    }
}
