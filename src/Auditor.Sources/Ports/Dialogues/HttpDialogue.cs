namespace Auditor.Sources.Ports.Dialogues;

/// <summary>
/// One to three requests of HTTP/1.1 without credentials: what the expected service says of itself; when it is that one, something that
/// only those who
/// are logged in should see; else the start page, which shows what else it is.
/// </summary>
internal sealed class HttpDialogue(HttpService? expected, string host) : Dialogue
{
    private readonly HttpRequest request = new(host);
    private ServiceFacts? known;
    private bool isStartPage = expected is null;

    public override Turn Begin() => Turn.Send(request.Get(expected?.Path ?? "/"));

    public override Turn Take(ReadOnlySpan<byte> received, InputState state)
    {
        var answer = HttpAnswer.Of(received);
        if (state == InputState.Open && answer is not { IsWhole: true } && HttpAnswer.MayFollow(received)) return Turn.Read;
        if (answer is null) return known is not null ? Turn.Done(known) : Foreign(received, state);
        if (known is not null) return Turn.Done(Protected(known, answer));
        if (isStartPage || expected is null) return Turn.Done(WebProducts.Facts(answer));
        return expected.Recognises(answer) ? Recognised(expected, answer) : StartPage();
    }

    private Turn StartPage()
    {
        isStartPage = true;
        return Turn.Reconnect(request.Get("/"));
    }

    private Turn Recognised(HttpService service, HttpAnswer answer)
    {
        var facts = new ServiceFacts
        {
            Service = service.Variant(answer),
            Version = service.VersionMark is { } mark ? Ascii.VersionBehind(answer.Text, mark) : null,
            Tls = TlsUse.None,
            Server = answer.Header("Server"),
            Said = answer.StatusLine,
            AuthenticationUnknown = "the page that would tell was not answered",
        };
        known = service.IsOpenOnceSeen || service.ProtectedPath is null || answer.IsRefusal ? facts : null;
        if (known is not null) return Turn.Done(Protected(known, answer));
        known = facts;
        return Turn.Reconnect(service.ProtectedBody is { } body
            ? request.Post(service.ProtectedPath ?? "/", body)
            : request.Get(service.ProtectedPath ?? "/"));
    }

    private static ServiceFacts Protected(ServiceFacts facts, HttpAnswer answer) => answer switch
    {
        { IsRefusal: true } => facts with
        {
            Authentication = Authentication.Required,
            AuthenticationUnknown = null,
            Method = answer.Scheme,
            Said = answer.StatusLine
        },
        { Status: 200 or 204 } =>
            facts with { Authentication = Authentication.None, AuthenticationUnknown = null, Said = answer.StatusLine },
        _ => facts with { AuthenticationUnknown = $"it answered '{answer.StatusLine}', neither yes nor no" },
    };
}
