using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>What an HTTP server is, taken together.</summary>
internal sealed class ServerFacts
{
    private ServerFacts(Directive server)
    {
        Names = ServerNames.Of(server);
        foreach (var child in server.Children)
        {
            if (child.Name == "listen" && child.Arguments.Length > 0) Listeners.Add(child);
        }

        var isOn = server.Effective("ssl") is { } ssl && ssl[0].Equals("on", StringComparison.OrdinalIgnoreCase);
        IsSecure = isOn || Listeners.Exists(listen => ListenFacts.Of(listen).IsSecure);
        IsPlain = !isOn && (Listeners.Count == 0 || Listeners.Exists(listen => !ListenFacts.Of(listen).IsSecure));
        IsLocal = Listeners.Count > 0 && Listeners.TrueForAll(listen => ListenFacts.Of(listen).IsLoopback);
        Label = LabelOf();
        Place = $"server {Label}";
        Answers = new AnswerFacts(server);
    }

    public static ServerFacts Of(Directive server) => server.Facts(made => new ServerFacts(made));

    public List<string> Names { get; }

    public List<Directive> Listeners { get; } = [];

    public bool IsSecure { get; }

    public bool IsPlain { get; }

    public bool IsLocal { get; }

    public string Label { get; }

    public string Place { get; }

    public AnswerFacts Answers { get; }

    private string LabelOf()
    {
        var name = Names.Find(name => name.Length > 0) ?? "*";
        if (Listeners.Count == 0) return $"{name}:80";
        var best = Listeners.Find(listen => ListenFacts.Of(listen).IsSecure) ?? Listeners[0];
        var facts = ListenFacts.Of(best);
        return facts.Unix.Length > 0 ? $"{name} on {facts.Address}" : $"{name}:{facts.Port}";
    }
}
