namespace Auditor.Sources.Ports.Dialogues;

/// <summary>
/// MongoDB (wire protocol, OP_MSG): <c>hello</c>, which anybody may ask, and <c>listDatabases</c> with a filter that nothing matches, which
/// needs a right
/// as soon as authorization is on. It reads no name and no data.
/// </summary>
internal sealed class MongoDialogue : Dialogue
{
    private const int Unauthorized = 13;

    private bool isGreeted;
    private string? said;

    public override Turn Begin() => Turn.Send(MongoMessage.Write(1, Bson.Command("hello")));

    public override Turn Take(ReadOnlySpan<byte> received, InputState state)
    {
        var reply = MongoMessage.Read(received, isGreeted ? 2 : 1);
        if (reply.IsForeign) return isGreeted ? Turn.Done(Unanswered()) : Foreign(received, state);
        if (reply.IsPartial && isGreeted && state != InputState.Open) return Turn.Done(Unanswered());
        if (reply.IsPartial) return MoreOr(received, state);
        return isGreeted ? Turn.Done(Judged(reply)) : Greeted(reply, received, state);
    }

    private Turn Greeted(MongoReply reply, ReadOnlySpan<byte> received, InputState state)
    {
        if (reply.Ok is null) return Foreign(received, state);
        isGreeted = true;
        said = reply.Message ?? "hello: ok";
        return Turn.Send(MongoMessage.Write(2, Bson.ListDatabases()));
    }

    private ServiceFacts Judged(MongoReply reply) => reply switch
    {
        { Ok: 1 } => Facts() with { Authentication = Authentication.None },
        { Code: Unauthorized } => Facts() with { Authentication = Authentication.Required, Said = reply.Message ?? said },
        _ => Facts() with { AuthenticationUnknown = $"listDatabases was answered with another error than one of rights: {reply.Message ?? "no reason"}" },
    };

    private ServiceFacts Unanswered() => Facts() with { AuthenticationUnknown = "hello was answered, listDatabases was not" };

    private ServiceFacts Facts() =>
        new() { Service = "mongodb", Said = said, TlsUnknown = "it takes plain text; whether it takes TLS on the same port was not asked" };
}
