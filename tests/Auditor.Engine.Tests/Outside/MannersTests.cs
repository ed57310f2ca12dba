using System.Diagnostics;
using System.Net;
using Auditor.Rules.Checklists;
using Auditor.Sources.Endpoint;
using Auditor.Sources.Evidence;
using Auditor.Testing;

namespace Auditor.Engine.Tests.Outside;

/// <summary>What is sent, as the server sees it, and where it ends with servers that do not want it to.</summary>
public sealed class MannersTests : IDisposable
{
    private static readonly string[] SafeMethods = ["GET", "OPTIONS", "TRACE"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_server_sees_few_requests_that_only_read_and_say_who_asks()
    {
        using var zoo = new Zoo { LatencyRequests = 20 };
        zoo.Collect();

        var requests = zoo.Secure!.Requests.Concat(zoo.Open!.Requests).ToList();
        Assert.InRange(requests.Count, 40, 50);
        Assert.All(requests, head => Assert.Contains(head.Split(' ')[0], SafeMethods));
        Assert.All(requests, head => Assert.Contains("User-Agent: auditor/", head, StringComparison.Ordinal));
        Assert.All(requests, head => Assert.DoesNotContain("Authorization", head, StringComparison.OrdinalIgnoreCase));
        Assert.All(requests, head => Assert.DoesNotContain("Cookie:", head, StringComparison.OrdinalIgnoreCase));
        Assert.All(requests, head => Assert.DoesNotContain("Content-Length", head.Replace("Content-Length: 0", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        Assert.InRange(zoo.Secure.Connections, 1, 25);
    }

    [Fact]
    public void Cookie_values_are_not_kept()
    {
        using var zoo = new Zoo();
        Assert.DoesNotContain("fake-1", string.Concat(zoo.Collect().Select(file => file.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_to_another_host_or_port_is_not_followed()
    {
        using var inside = LoopbackServer.Http(head => Answer.Good(head).ToString());
        using var zoo = new Zoo();
        zoo.Page = (_, _) => Answer.Redirect($"http://127.0.0.1:{inside.Port}/admin");
        zoo.Plain = _ => Answer.Redirect($"http://localhost:{inside.Port}/admin");
        zoo.Collect();
        Assert.Equal(0, inside.Connections);
    }

    [Fact]
    public void Recorded_evidence_is_audited_again_without_the_endpoint()
    {
        using var zoo = new Zoo();
        zoo.Page = (_, answer) => answer.Without("Content-Security-Policy");
        var files = zoo.Collect();
        zoo.Secure!.Dispose();

        Assert.Null(EvidenceFolder.Write(folder[".auditor/evidence"], Zoo.Host, files));
        var again = Repositories.Run(Repositories.Request(folder[$".auditor/evidence/{Zoo.Host}"]) with { AsOf = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero) });

        Assert.Equal(["http/csp", "http/frame-options"], again.ActiveFailures.Select(finding => finding.RuleId).Order());
        Assert.All(again.ActiveFailures, finding => Assert.Equal("http.evidence", finding.Location.Path));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder[".auditor/evidence"]));
    }

    [Fact]
    public void An_endpoint_that_answers_nothing_is_unknown_with_its_reason()
    {
        using var dead = LoopbackServer.Raw((_, _) => Task.CompletedTask);
        var port = dead.Port;
        dead.Dispose();
        var run = Audited(Options(port));

        Assert.Contains(run.Problems, problem => problem.Message.Contains("connection refused", StringComparison.Ordinal));
        Assert.Empty(run.ActiveFailures);
        Assert.Equal((Gate.NoGo, false), (run.Assessment.Gate, run.Assessment.HasUnmetBlocker));
        Assert.True(run.IsIncomplete);
    }

    [Fact]
    public void A_server_without_tls_answers_and_has_none()
    {
        using var open = LoopbackServer.Http(head => Answer.Good(head).ToString());
        var failures = Audited(Options(open.Port) with { AnswerTimeout = TimeSpan.FromSeconds(5) }).ActiveFailures.Select(finding => finding.RuleId).ToList();
        Assert.Contains("url/https-missing", failures);
        Assert.Contains("http/not-redirected", failures);
    }

    [Theory]
    [InlineData("silence")]
    [InlineData("drip")]
    [InlineData("garbage")]
    [InlineData("flood")]
    public void A_server_that_keeps_one_waiting_is_left_in_time_with_a_reason(string manner)
    {
        using var server = LoopbackServer.Raw((stream, cancel) => Misbehave(manner, stream, cancel));
        var watch = Stopwatch.StartNew();
        var run = Audited(Options(server.Port));

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
        Assert.NotEmpty(run.Problems);
        Assert.True(run.IsIncomplete);
    }

    [Fact]
    public void The_time_for_one_endpoint_is_bounded_and_what_is_left_is_unknown()
    {
        using var server = LoopbackServer.Raw((stream, cancel) => Misbehave("silence", stream, cancel));
        var watch = Stopwatch.StartNew();
        var run = Audited(Options(server.Port) with { AnswerTimeout = TimeSpan.FromMinutes(5), WholeTimeout = TimeSpan.FromSeconds(1) });

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
        Assert.Contains(run.Problems, problem => problem.Message.Contains("no answer in time", StringComparison.Ordinal));
    }

    [Fact]
    public void Endless_headers_and_bodies_end_at_a_bound()
    {
        using var zoo = new Zoo();
        var endless = string.Concat(Enumerable.Repeat("X-More: yes\r\n", 20_000));
        zoo.Page = (head, answer) => head.Contains("/health ", StringComparison.Ordinal) ? answer with { Body = new string('x', 1_000_000) } : answer;
        zoo.Plain = answer => answer.With("X-First", "1\r\n" + endless.TrimEnd());
        var evidence = zoo.Collect().Single(file => file.Kind == "http").Text;

        Assert.Contains("status=?\"its header fields are longer than what is read\"", evidence, StringComparison.Ordinal);
        Assert.Contains("bytes=262144 cut", evidence, StringComparison.Ordinal);
    }

    private static async Task Misbehave(string manner, Stream stream, CancellationToken cancel)
    {
        if (manner == "silence") await Task.Delay(Timeout.Infinite, cancel);
        var bytes = manner switch { "drip" => [22], "flood" => new byte[1 << 16], _ => Enumerable.Range(0, 5000).Select(i => (byte)(i * 37)).ToArray() };
        for (var i = 0; i < 20_000; i++)
        {
            await stream.WriteAsync(bytes, cancel);
            if (manner == "drip") await Task.Delay(20, cancel);
        }
    }

    private Rules.Runs.Run Audited(EndpointOptions options)
    {
        var target = EvidenceTarget.Parse("https://127.0.0.1/", out _) ?? throw new InvalidOperationException();
        foreach (var file in new EndpointSource(options).Collect(target, TimeProvider.System, CancellationToken.None)) folder.With(file.Kind + ".evidence", file.Text);
        return Repositories.Run(folder);
    }

    private static EndpointOptions Options(int port) => new()
    {
        Addresses = [IPAddress.Loopback],
        TlsPort = port,
        PlainPort = port,
        AnswerTimeout = TimeSpan.FromMilliseconds(500),
        Pace = TimeSpan.Zero,
        LatencyRequests = 3,
    };
}
