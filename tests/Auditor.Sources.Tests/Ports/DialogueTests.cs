using Auditor.Sources.Ports.Dialogues;
using static Auditor.Sources.Tests.Ports.Packets;

namespace Auditor.Sources.Tests.Ports;

public sealed class DialogueTests
{
    private const string SslRequest = @"\00\00\00\08\04\d2\16/";
    private const string StartUp = @"\00\00\00B\00\03\00\00user\00postgres\00database\00postgres\00application_name\00auditor\00\00";

    [Fact]
    public void Postgres_without_tls_that_trusts_everybody()
    {
        var ready = Join(Postgres('R', Big32(0)), Postgres('S', Text("application_name\0auditor\0")), Postgres('S', Text("server_version\0" + "15.14 (Debian)\0")), Postgres('Z', Text("I")));
        var talk = Talk.With(new PostgresDialogue(), Text("N"), ready);
        Assert.Equal(("postgresql", "none", "none", "15.14 (Debian)"), (talk.Facts.Service, talk.Facts.Authentication, talk.Facts.Tls, talk.Facts.Version));
        Assert.Equal([SslRequest, StartUp, @"X\00\00\00\04"], talk.Said);
    }

    [Fact]
    public void Postgres_that_takes_plain_text_beside_tls_and_asks_for_a_password()
    {
        var sasl = Postgres('R', Big32(10), Text("SCRAM-SHA-256-PLUS\0SCRAM-SHA-256\0\0"));
        var plain = Postgres('R', Big32(10), Text("SCRAM-SHA-256\0\0"));
        var talk = Talk.With(new PostgresDialogue(), Text("S"), sasl, plain);
        Assert.Equal(("required", "offered", "SCRAM-SHA-256-PLUS SCRAM-SHA-256"), (talk.Facts.Authentication, talk.Facts.Tls, talk.Facts.Method));
        Assert.Equal([SslRequest, "tls " + StartUp, "again " + StartUp, @"X\00\00\00\04"], talk.Said);
    }

    [Fact]
    public void Postgres_that_takes_no_plain_text()
    {
        var refused = PostgresError("28000", "no pg_hba.conf entry for host \"127.0.0.1\", user \"postgres\", database \"postgres\", no encryption");
        var talk = Talk.With(new PostgresDialogue(), Text("S"), Postgres('R', Big32(5), [1, 2, 3, 4]), refused);
        Assert.Equal(("required", "required", "MD5 password"), (talk.Facts.Authentication, talk.Facts.Tls, talk.Facts.Method));
    }

    [Fact]
    public void Postgres_that_trusts_in_plain_text_only_is_judged_by_that()
    {
        var talk = Talk.With(new PostgresDialogue(), Text("S"), PostgresError("28000", "no entry"), Join(Postgres('R', Big32(0)), Postgres('Z', Text("I"))));
        Assert.Equal(("none", "offered"), (talk.Facts.Authentication, talk.Facts.Tls));
    }

    [Fact]
    public void Postgres_that_lets_this_address_in_nowhere_refuses()
    {
        var refused = PostgresError("28000", "no pg_hba.conf entry");
        var talk = Talk.With(new PostgresDialogue(), Text("S"), refused, refused);
        Assert.Equal(("postgresql", "refused", "offered"), (talk.Facts.Service, talk.Facts.Authentication, talk.Facts.Tls));
    }

    [Fact]
    public void Postgres_without_a_free_connection_does_not_tell_whether_it_asks()
    {
        var talk = Talk.With(new PostgresDialogue(), PostgresError("53300", "sorry, too many clients already"));
        Assert.Equal(("postgresql", null), (talk.Facts.Service, talk.Facts.Authentication));
        Assert.Contains("53300", talk.Facts.AuthenticationUnknown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", "ssh")]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n", "http")]
    [InlineData("220 mail.example.com ESMTP Postfix\r\n", "smtp")]
    [InlineData("hello\r\n", null)]
    public void Something_else_on_the_port_of_postgres(string answer, string? service)
    {
        var talk = Talk.With(new PostgresDialogue(), Text(answer));
        Assert.Equal(service, talk.Facts.Service);
        Assert.Equal(service is null, talk.Facts.Unrecognised is not null);
    }

    [Fact]
    public void What_begins_tls_like_postgres_and_does_not_finish_it_is_not_taken_for_postgres()
    {
        var talk = Talk.With(new PostgresDialogue(), Text("S"), null, null);
        Assert.Null(talk.Facts.Service);
        Assert.NotNull(talk.Facts.Unrecognised);
    }

    [Theory]
    [InlineData("8.0.43", 0xffff, "mysql", "8.0.43", "offered")]
    [InlineData("5.5.5-10.11.6-MariaDB-0+deb12u1", 0xf7fe, "mariadb", "10.11.6-MariaDB-0+deb12u1", "none")]
    public void The_greeting_of_mysql_tells_version_and_tls_and_nothing_is_said_to_it(string version, int capabilities, string service, string shown, string tls)
    {
        var talk = Talk.With(new MySqlDialogue(), MySqlGreeting(version, capabilities));
        Assert.Equal((service, shown, tls), (talk.Facts.Service, talk.Facts.Version, talk.Facts.Tls));
        Assert.NotNull(talk.Facts.AuthenticationUnknown);
        Assert.Empty(talk.Said);
    }

    [Fact]
    public void Mysql_that_talks_to_no_client_of_this_address()
    {
        var talk = Talk.With(new MySqlDialogue(), MySqlError(1130, "Host '203.0.113.9' is not allowed to connect to this MariaDB server"));
        Assert.Equal(("mariadb", "refused"), (talk.Facts.Service, talk.Facts.Authentication));
    }

    [Theory]
    [InlineData("-NOAUTH Authentication required.\r\n", "required")]
    [InlineData("-NOPERM this user has no permissions to run the 'ping' command\r\n", "required")]
    [InlineData("-DENIED Redis is running in protected mode because protected mode is enabled\r\n", "refused")]
    [InlineData("-LOADING Redis is loading the dataset in memory\r\n", "none")]
    public void Redis_says_whether_it_asks(string answer, string authentication)
    {
        var talk = Talk.With(new RedisDialogue(), Text(answer));
        Assert.Equal(("redis", authentication), (talk.Facts.Service, talk.Facts.Authentication));
        Assert.Equal([@"PING\0d\0a"], talk.Said);
    }

    [Fact]
    public void Redis_that_answers_everybody_tells_its_version()
    {
        const string Info = "# Server\r\nredis_version:7.0.15\r\nredis_mode:standalone\r\n";
        var talk = Talk.With(new RedisDialogue(), Text("+PONG\r\n"), Text($"${Info.Length}\r\n{Info}\r\n"));
        Assert.Equal(("redis", "none", "7.0.15", "none"), (talk.Facts.Service, talk.Facts.Authentication, talk.Facts.Version, talk.Facts.Tls));
        Assert.Equal([@"PING\0d\0a", @"INFO server\0d\0a"], talk.Said);
    }

    [Fact]
    public void Redis_whose_default_user_may_only_ping_asks()
    {
        var talk = Talk.With(new RedisDialogue(), Text("+PONG\r\n"), Text("-NOPERM this user has no permissions to run the 'info' command\r\n"));
        Assert.Equal("required", talk.Facts.Authentication);
    }

    [Fact]
    public void Redis_within_tls_is_found_behind_an_alert()
    {
        var talk = Talk.With(new TlsFallback(() => new RedisDialogue()), [0x15, 3, 1, 0, 2, 2, 70], Text("-NOAUTH Authentication required.\r\n"));
        Assert.Equal(("redis", "required", "required"), (talk.Facts.Service, talk.Facts.Authentication, talk.Facts.Tls));
        Assert.Equal([@"PING\0d\0a", @"again tls PING\0d\0a"], talk.Said);
    }

    [Fact]
    public void A_port_that_hangs_up_on_plain_text_and_on_tls_is_not_recognised()
    {
        var talk = Talk.With(new TlsFallback(() => new RedisDialogue()), null, null);
        Assert.Null(talk.Facts.Service);
        Assert.Contains("TLS", talk.Facts.Unrecognised, StringComparison.Ordinal);
    }

    [Fact]
    public void Memcached_answers_its_version_to_everybody_or_says_that_one_must_log_in()
    {
        var open = Talk.With(new MemcachedDialogue(), Text("VERSION 1.6.18\r\n"));
        Assert.Equal(("memcached", "none", "1.6.18"), (open.Facts.Service, open.Facts.Authentication, open.Facts.Version));
        var closed = Talk.With(new MemcachedDialogue(), Text("CLIENT_ERROR unauthenticated\r\n"));
        Assert.Equal("required", closed.Facts.Authentication);
    }

    [Fact]
    public void Memcached_with_sasl_hangs_up_on_text_and_refuses_a_binary_no_op()
    {
        var talk = Talk.With(new MemcachedDialogue(), null, [0x81, 0x0a, 0, 0, 0, 0, 0, 0x20, .. new byte[16]]);
        Assert.Equal(("memcached", "required", "SASL"), (talk.Facts.Service, talk.Facts.Authentication, talk.Facts.Method));
        Assert.Equal(2, talk.Said.Count);
        Assert.StartsWith(@"again \80\0a\00", talk.Said[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Mongo_lists_databases_to_everybody()
    {
        var hello = Mongo(1, BsonInt("maxWireVersion", 21), BsonDouble("ok", 1));
        var talk = Talk.With(new MongoDialogue(), hello, Mongo(2, [4, .. Text("databases\0"), .. Little32(5), 0], BsonDouble("ok", 1)));
        Assert.Equal(("mongodb", "none"), (talk.Facts.Service, talk.Facts.Authentication));
        Assert.Contains("listDatabases", talk.Said[1], StringComparison.Ordinal);
        Assert.Contains(@"filter\00\10\00\00\00\02name\00\01\00\00\00\00\00", talk.Said[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Mongo_with_authorization_refuses_the_list()
    {
        var refusal = Mongo(2, BsonDouble("ok", 0), BsonText("errmsg", "command listDatabases requires authentication"), BsonInt("code", 13), BsonText("codeName", "Unauthorized"));
        var talk = Talk.With(new MongoDialogue(), Mongo(1, BsonDouble("ok", 1)), refusal);
        Assert.Equal(("mongodb", "required"), (talk.Facts.Service, talk.Facts.Authentication));
    }

    [Fact]
    public void Mongo_that_fails_for_another_reason_leaves_it_open()
    {
        var talk = Talk.With(new MongoDialogue(), Mongo(1, BsonDouble("ok", 1)), Mongo(2, BsonDouble("ok", 0), BsonText("errmsg", "not primary"), BsonInt("code", 10107)));
        Assert.Null(talk.Facts.Authentication);
        Assert.Contains("not primary", talk.Facts.AuthenticationUnknown, StringComparison.Ordinal);
    }

    [Fact]
    public void Rabbit_names_its_mechanisms()
    {
        var talk = Talk.With(new AmqpDialogue(), AmqpStart("RabbitMQ", "3.10.8", "PLAIN AMQPLAIN"));
        Assert.Equal(("rabbitmq", "3.10.8", "required", "PLAIN AMQPLAIN"), (talk.Facts.Service, talk.Facts.Version, talk.Facts.Authentication, talk.Facts.Method));
        Assert.Equal([@"AMQP\00\00\09\01"], talk.Said);
    }

    [Fact]
    public void Rabbit_that_offers_anonymous_is_not_judged()
    {
        var talk = Talk.With(new AmqpDialogue(), AmqpStart("RabbitMQ", "4.0.2", "ANONYMOUS PLAIN AMQPLAIN"));
        Assert.Null(talk.Facts.Authentication);
        Assert.NotNull(talk.Facts.AuthenticationUnknown);
    }

    [Theory]
    [InlineData(2, "none")]
    [InlineData(3, "required")]
    public void Cassandra_is_ready_or_wants_a_login(byte operation, string authentication)
    {
        byte[] supported = [0x84, 0, 0, 0, 6, 0, 0, 0, 2, 0, 0];
        byte[] answer = operation == 2 ? [0x84, 0, 0, 0, 2, 0, 0, 0, 0] : [0x84, 0, 0, 0, 3, 0, 0, 0, 5, 0, 3, .. Text("abc")];
        var talk = Talk.With(new CassandraDialogue(), supported, answer);
        Assert.Equal(("cassandra", authentication), (talk.Facts.Service, talk.Facts.Authentication));
        Assert.Equal(@"\04\00\00\00\01\00\00\00\16\00\01\00\0bCQL_VERSION\00\053.0.0", talk.Said[1]);
    }

    [Fact]
    public void Ssh_lists_its_algorithms_wherever_its_packets_are_cut()
    {
        var proposal = KexInit("curve25519-sha256,diffie-hellman-group1-sha1", "ssh-ed25519", "aes256-ctr,3des-cbc", "hmac-sha2-256");
        var apart = Talk.With(new SshDialogue(), Text("SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n"), proposal);
        Assert.Equal(("ssh", "OpenSSH_9.2p1 Debian-2+deb12u3", "2.0"), (apart.Facts.Service, apart.Facts.Version, apart.Facts.Method));
        Assert.Equal(["kex curve25519-sha256", "kex diffie-hellman-group1-sha1", "host-key ssh-ed25519", "cipher aes256-ctr", "cipher 3des-cbc", "mac hmac-sha2-256", "compression none", "compression zlib@openssh.com"],
            apart.Facts.Algorithms.Select(algorithm => $"{algorithm.Use} {algorithm.Name}"));
        Assert.Equal([@"SSH-2.0-Auditor\0d\0a"], apart.Said);
    }

    [Fact]
    public void Ssh_keeps_what_came_with_the_version_line()
    {
        var dialogue = new SshDialogue();
        dialogue.Begin();
        var proposal = KexInit("curve25519-sha256", "ssh-ed25519", "aes256-ctr", "hmac-sha2-256");
        var turn = dialogue.Take(Join(Text("a line before\r\nSSH-2.0-x\r\n"), proposal), InputState.Open);
        Assert.Equal((TurnKind.Send, proposal.Length), (turn.Kind, turn.Kept));
    }

    [Fact]
    public void Ssh_of_version_1_is_said_nothing()
    {
        var talk = Talk.With(new SshDialogue(), Text("SSH-1.5-Cisco-1.25\n"));
        Assert.Equal(("ssh", "1.5", "Cisco-1.25"), (talk.Facts.Service, talk.Facts.Method, talk.Facts.Version));
        Assert.NotNull(talk.Facts.AlgorithmsUnknown);
        Assert.Empty(talk.Said);
    }

    [Fact]
    public void Ssh_that_hangs_up_leaves_its_algorithms_unknown()
    {
        var talk = Talk.With(new SshDialogue(), Text("SSH-2.0-OpenSSH_9.2p1\r\n"), null);
        Assert.Equal("ssh", talk.Facts.Service);
        Assert.Contains("hung up", talk.Facts.AlgorithmsUnknown, StringComparison.Ordinal);
    }

    [Fact]
    public void Ftp_offers_tls_or_not()
    {
        var without = Talk.With(new FtpDialogue(), Text("220 (vsFTPd 3.0.3)\r\n"), Text("211-Features:\r\n EPRT\r\n211 End\r\n"));
        Assert.Equal(("ftp", "none"), (without.Facts.Service, without.Facts.Tls));
        Assert.Equal([@"FEAT\0d\0a", @"QUIT\0d\0a"], without.Said);
        var with = Talk.With(new FtpDialogue(), Text("220 (vsFTPd 3.0.3)\r\n"), Text("211-Features:\r\n AUTH TLS\r\n211 End\r\n"));
        Assert.Equal("offered", with.Facts.Tls);
        var before = Talk.With(new FtpDialogue(), Text("220 ready\r\n"), Text("530 Please login with USER and PASS.\r\n"));
        Assert.Equal(("ftp", null), (before.Facts.Service, before.Facts.Tls));
    }

    [Fact]
    public void Null_calls_are_answered_by_rpc_services()
    {
        byte[] reply = [0x80, 0, 0, 24, 0x61, 0x75, 0x64, 0x74, 0, 0, 0, 1, 0, 0, 0, 0, .. new byte[12]];
        Assert.Equal("rpcbind", Talk.With(new RpcDialogue("rpcbind", 100_000, 2), reply).Facts.Service);
        reply[5] = 0;
        Assert.Null(Talk.With(new RpcDialogue("rpcbind", 100_000, 2), reply).Facts.Service);
    }

    [Theory]
    [InlineData(1, "none")]
    [InlineData(2, "required")]
    public void Vnc_names_its_security_types(byte type, string authentication)
    {
        var talk = Talk.With(new VncDialogue(), Text("RFB 003.008\n"), [2, 16, type]);
        Assert.Equal(("vnc", authentication), (talk.Facts.Service, talk.Facts.Authentication));
        Assert.Equal([@"RFB 003.008\0a"], talk.Said);
    }

    [Fact]
    public void Sql_server_tells_version_and_encryption()
    {
        byte[] options = [0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xff, 15, 0, 0x10, 0x1a, 0, 0, 3];
        var talk = Talk.With(new SqlServerDialogue(), [4, 1, 0, (byte)(options.Length + 8), 0, 0, 1, 0, .. options]);
        Assert.Equal(("mssql", "15.0.4122", "required"), (talk.Facts.Service, talk.Facts.Version, talk.Facts.Tls));
    }

    [Theory]
    [InlineData("INFO {\"server_id\":\"N\",\"version\":\"2.10.1\",\"auth_required\":true}\r\n", "required")]
    [InlineData("INFO {\"server_id\":\"N\",\"version\":\"2.10.1\",\"max_payload\":1048576}\r\n", "none")]
    public void Nats_says_first_whether_it_asks(string info, string authentication)
    {
        var talk = Talk.With(new LineDialogue(LineQuestion.Nats), Text(info));
        Assert.Equal(("nats", authentication, "2.10.1"), (talk.Facts.Service, talk.Facts.Authentication, talk.Facts.Version));
        Assert.Empty(talk.Said);
    }

    [Fact]
    public void Zookeeper_answers_a_word_of_four_letters_or_says_that_it_may_not()
    {
        var open = Talk.With(new LineDialogue(LineQuestion.ZooKeeper), Text("Zookeeper version: 3.8.0-5a02a05eddb59aee6ac762f7ea82e92a68eb9c0f, built on 2022-02-25\nLatency min/avg/max: 0/0.0/0\n"));
        Assert.Equal(("zookeeper", "3.8.0-5a02a05eddb59aee6ac762f7ea82e92a68eb9c0f"), (open.Facts.Service, open.Facts.Version));
        var closed = Talk.With(new LineDialogue(LineQuestion.ZooKeeper), Text("srvr is not executed because it is not in the whitelist.\n"));
        Assert.Equal("zookeeper", closed.Facts.Service);
    }
}
