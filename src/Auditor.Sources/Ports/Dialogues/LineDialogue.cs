namespace Auditor.Sources.Ports.Dialogues;

/// <summary>Services that answer one question in words.</summary>
internal sealed class LineDialogue(LineQuestion question) : Dialogue
{
    private const int LongestAnswer = 4096;

    public override Turn Begin() => question.Asks.IsEmpty ? Turn.Read : Turn.Send(question.Asks.ToArray());

    public override Turn Take(ReadOnlySpan<byte> received, InputState state)
    {
        var text = Ascii.Text(received[..Math.Min(received.Length, LongestAnswer)]);
        foreach (var answer in question.Answers)
        {
            if (text.StartsWith(question.Start, StringComparison.Ordinal) && text.Contains(answer.Mark, StringComparison.Ordinal))
                return Turn.Done(Facts(text, received, answer));
        }

        return MoreOr(received, state);
    }

    private ServiceFacts Facts(string text, ReadOnlySpan<byte> received, LineAnswer answer) => new()
    {
        Service = question.Service,
        Version = question.VersionMark is { } mark ? Ascii.VersionBehind(text, mark) : null,
        Authentication = answer.Authentication,
        AuthenticationUnknown = answer.Authentication is null ? "its answer does not tell" : null,
        Tls = answer.IsTlsRequired ? TlsUse.Required : TlsUse.None,
        Said = Ascii.Shown(received),
    };
}
