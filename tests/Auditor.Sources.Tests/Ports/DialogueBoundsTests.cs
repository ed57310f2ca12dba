using Auditor.Sources.Ports;
using Auditor.Sources.Ports.Dialogues;
using Auditor.Testing;
using FsCheck;
using FsCheck.Fluent;
using static Auditor.Sources.Tests.Ports.Packets;

namespace Auditor.Sources.Tests.Ports;

/// <summary>Whatever a server says, a dialogue ends without an exception.</summary>
public sealed class DialogueBoundsTests
{
    private static readonly byte[][] Answers =
    [
        Text("S"), Text("N"), Postgres('R', Big32(0)), Postgres('R', Big32(10), Text("SCRAM-SHA-256\0\0")), PostgresError("28000", "no"), Join(Postgres('v', Big32(0)), Postgres('R', Big32(3))),
        MySqlGreeting("8.0.43", 0xffff), MySqlError(1130, "no"), Text("+PONG\r\n"), Text("$30\r\nredis_version:7.0.15\r\n\r\n"), Text("VERSION 1.6\r\n"), Text("ERROR\r\n"),
        Mongo(1, BsonDouble("ok", 1)), Mongo(2, BsonDouble("ok", 0), BsonInt("code", 13)), AmqpStart("RabbitMQ", "3.10", "PLAIN"), [0x84, 0, 0, 0, 6, 0, 0, 0, 2, 0, 0], [0x84, 0, 0, 0, 3, 0, 0, 0, 1, 0],
        Text("SSH-2.0-x\r\n"), KexInit("a,b", "c", "d", "e"), Text("220 ftp\r\n"), Text("RFB 003.008\n"), [3, 1, 2, 3], [0x15, 3, 3, 0, 2, 2, 40], Http("200 OK", "", "{\"etcdserver\":\"3\"}"), Http("401 No", "", ""),
        Http("200 OK", "X-Influxdb-Version: 1\r\n", "{\"database\":\"ok\",\"gitVersion\":1,\"goVersion\":1,\"couchdb\":\"Welcome\"} RabbitMQ Management"),
        [4, 1, 0, 26, 0, 0, 1, 0, 0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xff, 15, 0, 0x10, 0x1a, 0, 0, 3], [], [0], new byte[5000],
    ];

    private static IEnumerable<Func<Dialogue>> All() => KnownPorts.All.Append(KnownPorts.Of(12_345)).Select(port => (Func<Dialogue>)(() => port.Start("h")));

    [Fact]
    public void Every_beginning_of_every_answer_ends_every_dialogue()
    {
        foreach (var start in All())
        {
            foreach (var answer in Answers)
            {
                for (var length = 0; length <= Math.Min(answer.Length, 120); length++) Talk.With(start(), answer[..length], answer[..length], answer[..length]);
            }
        }
    }

    [Fact]
    public void Answers_in_any_order_with_any_bytes_changed_end_every_dialogue()
    {
        var change = from index in Gen.Choose(0, 200) from value in Gen.Choose(0, 255) select (index, value);
        var answer = from one in Gen.Elements(Answers) from changes in Gen.ListOf(change).Resize(4) select Changed(one, changes);
        var conversation = from start in Gen.Elements(All()) from answers in Gen.ListOf(answer).Resize(6) select (start, answers);
        Check.One(RandomCases.Of(20_000), Prop.ForAll(conversation.ToArbitrary(), one => Talk.With(one.start(), [.. one.answers]).Facts is not null));
    }

    [Fact]
    public void Garbage_of_any_length_ends_every_dialogue()
    {
        var garbage = Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf().Resize(200).ToArbitrary();
        Check.One(RandomCases.Of(500), Prop.ForAll(garbage, bytes => All().All(start => Talk.With(start(), bytes, bytes).Facts is not null)));
    }

    /// <summary>A server could answer in a way that draws more out of a client; here there is nothing to draw.</summary>
    [Fact]
    public void No_answer_draws_anything_but_the_known_questions_out_of_a_dialogue()
    {
        var said = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var start in All())
        {
            foreach (var first in Answers)
            {
                foreach (var second in Answers) said.UnionWith(Talk.With(start(), first, second, first, second).Said.Select(line => line.Split(@" HTTP/1.1\0d", 2)[0]));
            }
        }

        Snapshot.Matches(Repository.PathOf("tests/Auditor.Sources.Tests/Ports/questions.verified.txt"), string.Join('\n', said) + "\n");
    }

    private static byte[] Changed(byte[] answer, IEnumerable<(int Index, int Value)> changes)
    {
        var copy = answer.ToArray();
        foreach (var (index, value) in changes)
        {
            if (index < copy.Length) copy[index] = (byte)value;
        }

        return copy;
    }
}
