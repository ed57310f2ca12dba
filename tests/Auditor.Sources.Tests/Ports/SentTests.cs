using System.Globalization;
using Auditor.Sources.Ports;
using Auditor.Testing;
using static Auditor.Sources.Tests.Ports.Packets;

namespace Auditor.Sources.Tests.Ports;

/// <summary>What reaches a server over the wire, as the server itself recorded it.</summary>
public sealed class SentTests
{
    [Fact]
    public async Task A_server_that_says_nothing_hears_one_question_and_nothing_else()
    {
        var heard = new List<string>();
        foreach (var some in KnownPorts.All.Chunk(8)) heard.AddRange(await Task.WhenAll(some.Select(HeardAsync)));
        Snapshot.Matches(Repository.PathOf("tests/Auditor.Sources.Tests/Ports/heard.verified.txt"), string.Concat(heard));
    }

    [Fact]
    public async Task Postgres_hears_a_start_up_message_and_a_good_bye()
    {
        await using var server = new TestServer(TestServer.Answering(Text("N"), Postgres('R', Big32(3))));
        var facts = await Looking.PatientlyAsync(Looking.As(5432, server.Port));
        Assert.Equal(("required", "clear-text password"), (facts.Authentication, facts.Method));
        Assert.Equal(@"\00\00\00\08\04\d2\16/\00\00\00B\00\03\00\00user\00postgres\00database\00postgres\00application_name\00auditor\00\00X\00\00\00\04", Assert.Single(await server.AllHeardAsync()));
    }

    [Fact]
    public async Task A_web_interface_that_asks_for_a_password_gets_none()
    {
        await using var server = new TestServer(TestServer.Answering(Http("401 Unauthorized", "WWW-Authenticate: Basic realm=\"RabbitMQ Management\"\r\n", "")));
        var facts = await Looking.PatientlyAsync(Looking.As(15672, server.Port));
        Assert.Equal(("rabbitmq-management", "required"), (facts.Service, facts.Authentication));
        Assert.All(await server.AllHeardAsync(), said => Assert.DoesNotContain("Authorization", said, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<string> HeardAsync(KnownPort port)
    {
        await using var server = new TestServer(TestServer.Answering());
        await Looking.AtAsync(port with { Number = server.Port }, Looking.Options with { AnswerTimeout = TimeSpan.FromSeconds(2), PortTimeout = TimeSpan.FromSeconds(60) });
        var heard = string.Join(" and ", (await server.AllHeardAsync()).Select(Shown));
        return string.Create(CultureInfo.InvariantCulture, $"{port.Number} {heard}\n");
    }

    /// <summary>A ClientHello holds random bytes.</summary>
    private static string Shown(string heard) => heard.StartsWith(@"\16\03\01", StringComparison.Ordinal) ? "TLS ClientHello" : heard;
}
