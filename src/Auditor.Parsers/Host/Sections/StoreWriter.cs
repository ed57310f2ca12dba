using System.Globalization;
using System.Net;
using Auditor.Documents;
using Auditor.Parsers.Ports;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// Data stores that run on the host, in the form in which a look at open ports has them, so that the same rules judge both: the address,
/// below it the port with what it asks of those who come.
/// </summary>
internal static class StoreWriter
{
    private static readonly (string Service, int Port)[] Usual =
        [("redis", 6379), ("memcached", 11211), ("mongodb", 27017), ("postgresql", 5432), ("mysql", 3306), ("elasticsearch", 9200)];

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        if (evidence.WhyUnknown("stores") is { } why)
        {
            WriteUnread(builder, evidence, why);
            return;
        }

        var stores = StoreEvidence.Read(evidence);
        var shield = Shield.Of(evidence);
        foreach (var answer in stores.Answers.Where(answer => answer.Said != "foreign"))
            WritePort(builder, evidence, shield, answer.Service, answer.Port, Login(answer, stores));
        foreach (var process in stores.Processes.Where(process => !process.IsInContainer && process.Service != "rabbitmq"))
        {
            if (PortOf(process, stores) is not { } port
                || stores.Answers.Exists(answer => answer.Service == process.Service && answer.Port == port
                    && answer.Said != "foreign"))
                continue;
            WritePort(builder, evidence, shield, process.Service, port, StoreLogins.Of(process, stores));
        }

        RedisWriter.Write(builder, evidence, stores);
        RabbitWriter.Write(builder, evidence, stores);
    }

    /// <summary>
    /// Where they were not looked at, those that the processes or the sockets name are unknown; each of them where neither was read, too.
    /// </summary>
    private static void WriteUnread(TreeBuilder builder, HostEvidence evidence, string why)
    {
        var isBlind = evidence.IsCollected && evidence.WhyUnknown("processes") is not null && evidence.WhyUnknown("listeners") is not null;
        foreach (var (service, port) in Usual)
        {
            var runs = evidence.Lines("processes")
                .Any(line => line.Words is [_, var name] && new StoreProcess(name, "", false, line.Span).Service == service);
            if (isBlind || runs || ListenerWriter.AddressesOf(evidence, port).Count > 0)
                WritePort(builder, evidence, null, service, port, new StoreLogin(null, why, evidence.Place("stores")));
        }
    }

    private static StoreLogin Login(StoreAnswer answer, StoreEvidence stores) => answer.Said switch
    {
        "open" => new StoreLogin("none", "it answered without a login", answer.Span),
        "required" => new StoreLogin("required", "it asked for a login", answer.Span),
        "untold" => new StoreLogin(null, "the host has neither bash nor nc to ask it with", answer.Span),
        _ when stores.Processes.Find(process => process.Service == answer.Service && !process.IsInContainer) is { } process =>
            StoreLogins.Of(process, stores) with { Span = answer.Span },
        _ => new StoreLogin(null, "it gave no answer", answer.Span),
    };

    private static int? PortOf(StoreProcess process, StoreEvidence stores)
    {
        var title = process.Option("title");
        var stated = title?[(title.LastIndexOf(':') + 1)..] ?? process.Option("port", "http.port")
            ?? (process.Service is "memcached" or "postgresql" ? process.Option("p") : null)
            ?? stores.Marked("port", process.Pid).Select(one => one.Words[0]).FirstOrDefault();
        if (process.Service == "memcached" && process.Option("s") is not null) return null;
        if (stated is null) return Array.Find(Usual, one => one.Service == process.Service).Port;
        return int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and < 65_536 ? port : null;
    }

    private static void WritePort(TreeBuilder builder, HostEvidence evidence, Shield? shield, string service, int port,
        StoreLogin login)
    {
        var span = login.Span;
        var bound = ListenerWriter.AddressesOf(evidence, port);
        var outer = bound.FindAll(address => !IPAddress.IsLoopback(address));
        var isLocal = login.IsLocal || (outer.Count == 0 && evidence.WhyUnknown("listeners") is null);
        var isPrivate = isLocal || login.IsPrivate
            || (outer.Count > 0 && outer.TrueForAll(address => PrivateAddress.Is(address.ToString())
                || shield?.Covers(address, port) == true));
        builder.Open("address", span).Attribute("ip", (outer.FirstOrDefault() ?? IPAddress.Loopback).ToString(), span);
        builder.Flag("private", isPrivate, span).Flag("local", isLocal, span);
        builder.Open("port", span).Attribute("number", HostValues.Text(port), span).Attribute("service", service, span);
        if (login.Authentication is { } known) builder.Attribute("authentication", known, span).Attribute("said", login.Because, span);
        else builder.Attribute("authentication", "", span, login.Because);
        builder.Close().Close();
    }
}
