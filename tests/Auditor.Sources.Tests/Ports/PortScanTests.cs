using System.Diagnostics;
using System.Net;
using Auditor.Sources.Evidence;
using Auditor.Sources.Ports;
using static Auditor.Sources.Tests.Ports.Packets;

namespace Auditor.Sources.Tests.Ports;

public sealed class PortScanTests
{
    [Fact]
    public async Task Open_closed_and_filtered_are_told_apart()
    {
        await using var open = new TestServer(TestServer.Answering(Text("-NOAUTH Authentication required.\r\n")));
        using var refusing = ClosedPort.Refusing(out var closed);
        var dropping = ClosedPort.Dropping(out var filtered);
        var options = Looking.Options with { Ports = [Looking.As(6379, open.Port), Looking.As(5432, closed), Looking.As(27017, filtered)] };
        Assert.Equal(
            $"""
            auditor-evidence ports 1
            endpoint host=127.0.0.1 collected=2026-11-21T12:00:00Z
            address ip=127.0.0.1 family=ipv4 answers
              port number={open.Port} state=open expects=redis service=redis authentication=required tls=none said="-NOAUTH Authentication required."
              port number={closed} state=closed expects=postgresql
              port number={filtered} state=filtered expects=mongodb

            """.ReplaceLineEndings("\n"),
            Looking.Evidence("tcp://127.0.0.1", options));
        dropping.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public void Where_nothing_at_all_answers_no_port_is_taken_for_closed()
    {
        var dropping = ClosedPort.Dropping(out var filtered);
        var evidence = Looking.Evidence("tcp://127.0.0.1", Looking.Options with { Ports = [Looking.As(6379, filtered)] });
        const string Why = "127.0.0.1 did not answer on the only port tried: it may be down, or let nothing through from here";
        Assert.EndsWith($"address ip=127.0.0.1 family=ipv4\n  port number={filtered} state=?\"{Why}\" expects=redis\ngap because=\"{Why}\"\n", evidence, StringComparison.Ordinal);
        dropping.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public void Of_many_ports_that_do_not_answer_it_is_said_once()
    {
        var dropping = ClosedPort.Dropping(out var filtered);
        var evidence = Looking.Evidence("tcp://127.0.0.1", Looking.Options with { Ports = [Looking.As(6379, filtered), Looking.As(5432, filtered)] });
        const string Why = "127.0.0.1 did not answer on any of the 2 ports tried: it may be down, or let nothing through from here";
        Assert.EndsWith($"address ip=127.0.0.1 family=ipv4 silent=\"{Why}\"\ngap because=\"{Why}\"\n", evidence, StringComparison.Ordinal);
        dropping.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public void A_name_that_does_not_exist_is_a_gap()
    {
        var evidence = Looking.Evidence("tcp://nobody.invalid", Looking.Options with { Addresses = [] });
        Assert.Contains("gap because=\"nobody.invalid could not be resolved", evidence, StringComparison.Ordinal);
        Assert.DoesNotContain("port ", evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_families_of_addresses_are_looked_at()
    {
        await using var server = new TestServer(TestServer.Answering(Text("-NOAUTH no\r\n")), IPAddress.IPv6Loopback);
        var options = Looking.Options with { Addresses = [IPAddress.Loopback, IPAddress.IPv6Loopback], Ports = [Looking.As(6379, server.Port)] };
        var evidence = Looking.Evidence("tcp://localhost", options);
        Assert.Contains($"address ip=127.0.0.1 family=ipv4 answers\n  port number={server.Port} state=closed", evidence, StringComparison.Ordinal);
        Assert.Contains($"address ip=::1 family=ipv6 answers\n  port number={server.Port} state=open expects=redis service=redis", evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_the_target_needs_no_resolver_and_a_port_is_the_only_one()
    {
        await using var server = new TestServer(TestServer.Answering([], Text("+PONG\r\n")));
        var evidence = Looking.Evidence($"tcp://[::ffff:127.0.0.1]:{server.Port}", Looking.Options with { Addresses = [] });
        Assert.Single(evidence.Split('\n'), line => line.StartsWith("  port ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a machine that says nothing")]
    [InlineData("one byte at a time")]
    [InlineData("no end of garbage")]
    [InlineData("no end of lines")]
    [InlineData("no end of headers")]
    [InlineData("hanging up")]
    public async Task A_hostile_server_on_every_port_ends_in_time_and_is_taken_for_nothing(string kind)
    {
        await using var server = new TestServer(client => Hostile(kind, client));
        var options = Looking.Options with { Ports = [.. KnownPorts.All.Select(port => port with { Number = server.Port })] };
        var scan = new PortScan(options, TimeProvider.System, "localhost");
        var watch = Stopwatch.StartNew();
        var seen = await scan.RunAsync([IPAddress.Loopback], options.Ports, CancellationToken.None);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 15);
        Assert.All(seen[0].Ports, port => Assert.True(port.State == PortState.Open && port.Facts is { } facts && (facts.Service is null or "http") == (facts.Unrecognised is not null || kind == "no end of headers"), $"{port}"));
        Assert.All(seen[0].Ports, port => Assert.Null(port.Facts?.Authentication));
    }

    [Fact]
    public async Task The_time_for_the_whole_target_ends_the_scan_and_what_was_not_looked_at_says_so()
    {
        await using var server = new TestServer(client => Hostile("a machine that says nothing", client));
        var options = Looking.Options with { Connections = 1, WholeTimeout = TimeSpan.FromMilliseconds(300), Ports = [Looking.As(6379, server.Port), Looking.As(5432, server.Port)] };
        var evidence = Looking.Evidence("tcp://127.0.0.1", options);
        Assert.Contains("state=open expects=redis unrecognised=", evidence, StringComparison.Ordinal);
        Assert.Contains("state=?\"the time for the whole target was over before it was its turn\"", evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_scan_throws()
    {
        await using var server = new TestServer(client => Hostile("a machine that says nothing", client));
        using var cancel = new CancellationTokenSource(100);
        var scan = new PortScan(Looking.Options, TimeProvider.System, "localhost");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scan.RunAsync([IPAddress.Loopback], [Looking.As(6379, server.Port)], cancel.Token));
    }

    [Fact]
    public async Task No_more_connections_are_open_at_a_time_than_allowed()
    {
        var (now, most) = (0, 0);
        await using var server = new TestServer(async client =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            while (await client.ReadAsync()) { }
            Interlocked.Decrement(ref now);
        });
        var options = Looking.Options with { Connections = 4, AnswerTimeout = TimeSpan.FromMilliseconds(50) };
        var scan = new PortScan(options, TimeProvider.System, "localhost");
        await scan.RunAsync([IPAddress.Loopback], [.. Enumerable.Repeat(Looking.As(5900, server.Port), 40)], CancellationToken.None);
        // What hung up on this side may not be seen yet on the other.
        Assert.InRange(most, 2, 8);
    }

    [Fact]
    public async Task A_thousand_ports_take_less_than_two_seconds()
    {
        await using var server = new TestServer(TestServer.Answering(Text("-NOAUTH Authentication required.\r\n")));
        using var refusing = ClosedPort.Refusing(out var closed);
        var ports = Enumerable.Range(0, 1000).Select(i => Looking.As(6379, i % 20 == 0 ? server.Port : closed));
        var scan = new PortScan(new PortOptions(), TimeProvider.System, "localhost");
        var best = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < 3 && best > TimeSpan.FromSeconds(2); attempt++)
        {
            var watch = Stopwatch.StartNew();
            var seen = await scan.RunAsync([IPAddress.Loopback], [.. ports], CancellationToken.None);
            best = watch.Elapsed < best ? watch.Elapsed : best;
            Assert.Equal(50, seen[0].Ports.Count(port => port is { State: PortState.Open, Facts.Service: "redis" }));
            Assert.Equal(950, seen[0].Ports.Count(port => port.State == PortState.Closed));
        }

        Assert.InRange(best.TotalSeconds, 0, 2);
    }

    [Theory]
    [InlineData("Limit            Soft Limit   Hard Limit   Units\nMax open files            1024                 1048576              files     \n", 1024)]
    [InlineData("Max open files            unlimited            unlimited            files     \n", null)]
    [InlineData("Max processes             1024                 1024                 processes \n", null)]
    public void The_limit_of_open_files_is_read(string limits, int? expected) => Assert.Equal(expected, SocketBudget.OpenFilesIn(limits));

    [Fact]
    public void Scans_that_run_together_share_their_sockets()
    {
        Assert.InRange(SocketBudget.Size, 32, 2048);
        Assert.Equal(SocketBudget.Size, new PortOptions().Connections);
    }

    [Theory]
    [InlineData("tcp://db.example.com/path")]
    [InlineData("tcp://db.example.com:5432/?x=1")]
    public void A_target_with_a_path_is_refused(string target)
    {
        var parsed = EvidenceTarget.Parse(target, out _);
        Assert.NotNull(parsed);
        Assert.Contains("tcp://host:port", new PortSource(Looking.Options).Refuses(parsed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_names_ports_and_questions_and_sends_nothing()
    {
        await using var server = new TestServer(TestServer.Answering());
        var parsed = EvidenceTarget.Parse($"tcp://127.0.0.1:{server.Port}", out _);
        Assert.NotNull(parsed);
        var plan = string.Join('\n', new PortSource(Looking.Options).Plan(parsed));
        Assert.Contains($"to 1 port of each address, IPv4 and IPv6: {server.Port};", plan, StringComparison.Ordinal);
        Assert.Contains("No password", plan, StringComparison.Ordinal);
        Assert.Empty(server.Heard);
    }

    private static async Task Hostile(string kind, TestClient client)
    {
        switch (kind)
        {
            case "a machine that says nothing":
                await Task.Delay(Timeout.Infinite, client.Stop);
                break;
            case "one byte at a time":
                for (; ; await Task.Delay(20, client.Stop)) await client.WriteAsync("\u0001"u8.ToArray());
            case "no end of garbage":
                for (var garbage = Enumerable.Range(0, 4096).Select(i => (byte)(i * 37 % 251)).ToArray(); ;) await client.WriteAsync(garbage);
            case "no end of lines":
                for (; ; ) await client.WriteAsync(Text("welcome to this machine\r\n"));
            case "no end of headers":
                await client.WriteAsync(Text("HTTP/1.1 200 OK\r\n"));
                for (; ; ) await client.WriteAsync(Text("X-More: and more\r\n"));
        }
    }
}
