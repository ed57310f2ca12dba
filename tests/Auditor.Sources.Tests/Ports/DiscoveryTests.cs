using Auditor.Sources.Ports.Dialogues;
using static Auditor.Sources.Tests.Ports.Packets;

namespace Auditor.Sources.Tests.Ports;

public sealed class DiscoveryTests
{
    [Fact]
    public void Redis_on_a_port_of_its_own_choice()
    {
        var talk = Talk.With(new DiscoveryDialogue("h"), [], Text("-NOAUTH Authentication required.\r\n"));
        Assert.Equal(("redis", "required"), (talk.Facts.Service, talk.Facts.Authentication));
        Assert.Equal([@"again PING\0d\0a"], talk.Said);
    }

    [Fact]
    public void A_web_server_does_not_understand_ping_and_is_asked_for_its_start_page()
    {
        var talk = Talk.With(new DiscoveryDialogue("h"), [], Http("400 Bad Request", "", ""), Http("200 OK", "Server: Kestrel\r\n", "ok"));
        Assert.Equal(("http", "Kestrel"), (talk.Facts.Service, talk.Facts.Server));
    }

    [Fact]
    public void Memcached_does_not_understand_ping_either()
    {
        var talk = Talk.With(new DiscoveryDialogue("h"), [], Text("ERROR\r\n"), Text("VERSION 1.6.18\r\n"));
        Assert.Equal(("memcached", "none"), (talk.Facts.Service, talk.Facts.Authentication));
    }

    [Fact]
    public void Servers_that_speak_first_are_known_by_their_greeting()
    {
        Assert.Equal("mysql", Talk.With(new DiscoveryDialogue("h"), MySqlGreeting("8.0.43", 0xffff)).Facts.Service);
        Assert.Equal("ssh", Talk.With(new DiscoveryDialogue("h"), Text("SSH-2.0-dropbear\r\n")).Facts.Service);
        Assert.Equal("smtp", Talk.With(new DiscoveryDialogue("h"), Text("220 mail ESMTP\r\n")).Facts.Service);
    }

    [Fact]
    public void Postgres_and_mongo_hang_up_on_what_they_do_not_understand()
    {
        Assert.Equal("postgresql", Talk.With(new DiscoveryDialogue("h"), [], null, Text("N"), Postgres('R', Big32(3))).Facts.Service);
        Assert.Equal("mongodb", Talk.With(new DiscoveryDialogue("h"), [], null, null, Mongo(1, BsonDouble("ok", 1)), Mongo(2, BsonDouble("ok", 1))).Facts.Service);
    }

    [Fact]
    public void A_port_that_understands_nothing_is_not_recognised()
    {
        var talk = Talk.With(new DiscoveryDialogue("h"), [], null, null, null, null);
        Assert.Null(talk.Facts.Service);
        Assert.NotNull(talk.Facts.Unrecognised);
        Assert.Equal(4, talk.Said.Count);
    }
}
