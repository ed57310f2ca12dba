using Auditor.Sources.Docker;
using Auditor.Sources.Evidence;
using Auditor.Testing;

namespace Auditor.Sources.Tests.Docker;

public class DockerSourceTests
{
    [Fact]
    public void An_engine_is_written_down_as_it_is()
    {
        using var engine = new FakeEngine(RecordedEngine.Answer);

        Snapshot.Matches(Repository.PathOf("tests/Auditor.Sources.Tests/Docker/recorded-engine.verified.txt"),
            Recorded(Looking.At(engine.Socket), engine.Socket));
    }

    [Fact]
    public void No_secret_of_a_container_is_kept()
    {
        using var engine = new FakeEngine(RecordedEngine.Answer);

        var text = Looking.At(engine.Socket);

        Assert.Contains("DB_PASSWORD", text, StringComparison.Ordinal);
        Assert.DoesNotContain("fake-", text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_only_reads_and_asks_in_the_version_that_both_know()
    {
        using var engine = new FakeEngine(RecordedEngine.Answer);

        Looking.At(engine.Socket);

        Assert.Equal(
            [
                "GET /version HTTP/1.1", "GET /v1.41/info HTTP/1.1", "GET /v1.41/containers/json?all=1 HTTP/1.1",
                    $"GET /v1.41/containers/{RecordedEngine.Web}/json HTTP/1.1",
                $"GET /v1.41/containers/{RecordedEngine.Old}/json HTTP/1.1", "GET /v1.41/images/json HTTP/1.1",
                    "GET /v1.41/networks HTTP/1.1", "GET /v1.41/system/df HTTP/1.1",
            ],
            engine.Requests.Select(request => request.Split("\r\n")[0]));
    }

    [Theory]
    [InlineData("1.24", "1.12", "/v1.24/info")]
    [InlineData("1.51", "1.44", "/v1.51/info")]
    [InlineData("1.60", "1.44", "/v1.51/info")]
    public void The_version_of_the_api_is_agreed_on(string newest, string oldest, string asks)
    {
        using var engine = new FakeEngine(path => path == "/version" ? FakeEngine.Json($$"""{"ApiVersion":"{{newest}}","MinAPIVersion":"{{oldest}}"}""") : FakeEngine.Answer("500 Internal Server Error", "{}"));

        Looking.At(engine.Socket);

        Assert.Contains(engine.Requests, request => request.StartsWith($"GET {asks} ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"ApiVersion":"1.70","MinAPIVersion":"1.60"}""", "speaks the API 1.60 to 1.70")]
    [InlineData("""{"ApiVersion":"1.18","MinAPIVersion":"1.12"}""", "speaks the API 1.12 to 1.18")]
    [InlineData("""{"ApiVersion":"1.41","Components":[{"Name":"Podman Engine","Version":"4.3.1"}]}""", "Podman")]
    [InlineData("""{"hello":"world"}""", "no Docker engine")]
    [InlineData("""[1,2,3]""", "no Docker engine")]
    [InlineData("""{"ApiVersion":"1.41" """, "no JSON")]
    [InlineData("""{"ApiVersion":"\ud800"}""", "no JSON")]
    public void What_is_no_engine_that_can_be_asked_is_explained(string version, string told)
    {
        using var engine = new FakeEngine(_ => FakeEngine.Json(version));

        Assert.Contains(told, Assert.Single(Looking.Gaps(Looking.At(engine.Socket))), StringComparison.Ordinal);
    }

    [Fact]
    public void No_socket_no_listener_and_no_socket_file_are_told_apart()
    {
        using var folder = new TemporaryFolder();
        folder.With("file.sock", "text");

        var missing = Assert.Single(Looking.Gaps(Looking.At(folder["missing.sock"])));
        var noSocket = Assert.Single(Looking.Gaps(Looking.At(folder["file.sock"])));

        Assert.Contains("there is no socket", missing, StringComparison.Ordinal);
        Assert.Contains("nothing listens", noSocket, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_no_socket_can_have_is_explained() =>
        Assert.Single(Looking.Gaps(Looking.At("/" + new string('x', 300) + ".sock")));

    [Theory]
    [InlineData("403 Forbidden", "forbids /version (403)")]
    [InlineData("500 Internal Server Error", "answers /version with 500")]
    [InlineData("301 Moved Permanently", "answers /version with 301")]
    public void A_refusal_is_explained(string status, string told)
    {
        using var engine = new FakeEngine(_ => FakeEngine.Answer(status, "{}"));

        Assert.Contains(told, Assert.Single(Looking.Gaps(Looking.At(engine.Socket))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    [InlineData("\0\u0001\u0002")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzzz\r\n")]
    public void Garbage_is_explained(string garbage)
    {
        using var engine = new FakeEngine(_ => System.Text.Encoding.Latin1.GetBytes(garbage));

        Assert.Single(Looking.Gaps(Looking.At(engine.Socket, Looking.Options with { LongestCall = TimeSpan.FromSeconds(2) })));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n[", " 1,", "longer than 1 MiB")]
    [InlineData("HTTP/1.1 200 OK\r\nX-Long: ", "xxxxxxxx", "")]
    public void An_answer_without_end_is_cut(string start, string more, string told)
    {
        using var engine = new FakeEngine(_ =>
            System.Text.Encoding.ASCII.GetBytes(start))
        {
            Endless =
            System.Text.Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(more, 1000)))
        };

        Assert.Contains(told, Assert.Single(Looking.Gaps(Looking.At(engine.Socket, Looking.Options with { MostBytes = 1 << 20 }))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Silence_ends_with_the_time_for_it()
    {
        using var engine = new FakeEngine(_ => null);

        Assert.Contains("did not answer /version in time",
            Assert.Single(Looking.Gaps(Looking.At(engine.Socket, Looking.Options with { LongestCall = TimeSpan.FromMilliseconds(300) }))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void More_containers_than_are_looked_at_are_told()
    {
        var ids = Enumerable.Range(0, 40).Select(number => $$"""{"Id":"{{number:x64}}"}""");
        using var engine = new FakeEngine(path => path switch
        {
            "/v1.41/containers/json?all=1" => FakeEngine.Json($"[{string.Join(',', ids)}]"),
            _ when path.StartsWith("/v1.41/containers/", StringComparison.Ordinal) => FakeEngine.Json($$"""{"Id":"{{path.Split('/')[3]}}","Name":"/{{path.Split('/')[3][60..]}}"}"""),
            _ => RecordedEngine.Answer(path),
        });

        var text = Looking.At(engine.Socket, Looking.Options with { MostContainers = 15 });

        Assert.Equal("40 containers are there, and only 15 were looked at", Assert.Single(Looking.Gaps(text)));
        Assert.Equal(15, text.Split('\n').Count(line => line.StartsWith("service ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_container_that_was_removed_meanwhile_is_no_gap_and_one_that_cannot_be_read_is()
    {
        using var engine = new FakeEngine(path => path switch
        {
            _ when path.EndsWith(RecordedEngine.Web + "/json", StringComparison.Ordinal) => FakeEngine.Answer("404 Not Found", "{}"),
            _ when path.EndsWith(RecordedEngine.Old + "/json", StringComparison.Ordinal) =>
                FakeEngine.Answer("500 Internal Server Error", "{}"),
            _ => RecordedEngine.Answer(path),
        });

        Assert.StartsWith("the container 0b57ac1e0000 could not be read", Assert.Single(Looking.Gaps(Looking.At(engine.Socket))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_are_checked_before_they_become_a_path()
    {
        using var engine = new FakeEngine(path => path == "/v1.41/containers/json?all=1" ? FakeEngine.Json("""[{"Id":"../../secrets"},{"Id":7},{},null]""") : RecordedEngine.Answer(path));

        Looking.At(engine.Socket);

        Assert.DoesNotContain(engine.Requests, request => request.Contains("secrets", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_of_another_type_than_expected_is_not_there()
    {
        using var engine = new FakeEngine(path => path == "/version" ? FakeEngine.Json(RecordedEngine.Version) : FakeEngine.Json(path.EndsWith("json", StringComparison.Ordinal) || path.Contains("containers", StringComparison.Ordinal) ? """{"Id":[],"State":7,"HostConfig":"x","Mounts":{},"Config":[]}""" : "[[[[7]]]]"));

        Assert.Contains("the containers could not be listed: the answer is no list", Looking.Gaps(Looking.At(engine.Socket)));
    }

    [Theory]
    [InlineData("docker://web1", null, "ssh://web1")]
    [InlineData("docker://", "tcp://10.0.0.4:2375", "DOCKER_HOST")]
    [InlineData("docker://", "ssh://web1", "DOCKER_HOST")]
    public void Engines_of_other_machines_are_refused(string target, string? environment, string told) =>
        Assert.Contains(told, new DockerSource(Looking.Options with { EnvironmentHost = environment }).Refuses(Target(target)),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("docker://", null, "/var/run/docker.sock")]
    [InlineData("docker://", "unix:///run/user/1000/docker.sock", "/run/user/1000/docker.sock")]
    [InlineData("docker:///srv/docker.sock", "unix:///run/user/1000/docker.sock", "/srv/docker.sock")]
    public void The_plan_names_the_socket(string target, string? environment, string socket)
    {
        var source = new DockerSource(Looking.Options with { EnvironmentHost = environment });

        Assert.Null(source.Refuses(Target(target)));
        Assert.Contains($"on {socket};", source.Plan(Target(target))[0], StringComparison.Ordinal);
        Assert.False(source.IsOnNetwork);
    }

    private static EvidenceTarget Target(string text) => EvidenceTarget.Parse(text, out _)
        ?? throw new InvalidOperationException($"{text} is a target.");

    private static string Recorded(string text, string socket) =>
        string.Join('\n', text.Replace(socket, "/var/run/docker.sock", StringComparison.Ordinal).Split('\n')
        .Where(line => !line.StartsWith("file ", StringComparison.Ordinal)));
}
