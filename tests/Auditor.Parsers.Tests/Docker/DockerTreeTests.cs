using Auditor.Documents;

namespace Auditor.Parsers.Tests.Docker;

public sealed class DockerTreeTests
{
    [Theory]
    [InlineData("service name=shop-db-1\n  image reference=postgres:18", "database", "postgres")]
    [InlineData("service name=x\n  image reference=registry.example.com/mirror/redis:8", "cache", "redis")]
    [InlineData("service name=dump program=pg_dump\n  image reference=postgres:18", "job", "")]
    [InlineData("service name=shop-worker-1\n  image reference=example/app:1", "worker", "")]
    [InlineData("service name=abc compose-service=migrate\n  image reference=example/app:1", "job", "")]
    [InlineData("service name=abc\n  image reference=example/app:1\n  port value=x target=5432 protocol=tcp", "database", "")]
    [InlineData("service name=abc\n  image reference=example/app:1", "unknown", "")]
    [InlineData("service name=abc", "unknown", "")]
    public void A_container_has_the_role_of_its_image_its_program_or_its_name(string text, string role, string product) =>
        Assert.Equal((role, product), (Service(text)["role"], Service(text)["product"]));

    [Theory]
    [InlineData("", true)]
    [InlineData("user=root", true)]
    [InlineData("user=0:0", true)]
    [InlineData("user=1000", false)]
    [InlineData("user=app:root", false)]
    [InlineData("user=00abc", false)]
    public void No_user_is_root(string values, bool isRoot) => Assert.Equal(isRoot, Service("service name=a " + values).Has("root"));

    [Theory]
    [InlineData("uids=0", false)]
    [InlineData("uids=0,101", true)]
    [InlineData("", false)]
    [InlineData("user=1000 uids=1000,1001", false)]
    public void Root_is_given_up_where_some_process_is_not_root(string values, bool isGivenUp) =>
        Assert.Equal(isGivenUp, Service("service name=a " + values).Has("steps-down"));

    [Theory]
    [InlineData("state=exited exit-code=0", true)]
    [InlineData("state=exited exit-code=1", false)]
    [InlineData("state=exited exit-code=0 restart=always", false)]
    [InlineData("state=running", false)]
    public void What_ended_well_and_is_not_started_again_was_a_job(string values, bool isOneShot) =>
        Assert.Equal(isOneShot, Service("service name=a " + values).Has("one-shot"));

    [Theory]
    [InlineData("", false, true)]
    [InlineData("host-ip=0.0.0.0", false, true)]
    [InlineData("host-ip=::", false, true)]
    [InlineData("host-ip=127.0.0.1", true, false)]
    [InlineData("host-ip=::1", true, false)]
    [InlineData("host-ip=10.0.0.4", false, false)]
    public void Where_a_port_is_open_follows_from_its_address(string address, bool isLoopback, bool isAll)
    {
        var port = Child(Service($"service name=a\n  port value=x target=80 protocol=tcp {address}"), "port");

        Assert.Equal((isLoopback, isAll), (port.Has("loopback"), port.Has("all-interfaces")));
    }

    [Theory]
    [InlineData("no-new-privileges=true", "", "true")]
    [InlineData("no-new-privileges=false", "", null)]
    [InlineData("no-new-privileges=true", "\n  security-option name=no-new-privileges value=false", "false")]
    public void What_the_daemon_sets_holds_for_containers_that_say_nothing(string daemon, string option, string? value)
    {
        var service = Service($"daemon {daemon}\nservice name=a{option}");

        Assert.Equal(value, service.Child("security-option")?["value"]);
    }

    [Fact]
    public void What_the_daemon_sets_is_unknown_for_containers_when_it_is_of_the_daemon()
    {
        var option = Child(Service("daemon no-new-privileges=?\"not seen\"\nservice name=a"), "security-option");

        Assert.Equal("not seen", option.Attribute("value")?.Unresolved);
    }

    [Theory]
    [InlineData("600", "")]
    [InlineData("660", "group-writable")]
    [InlineData("664", "group-writable world-readable")]
    [InlineData("666", "group-writable world-readable world-writable")]
    [InlineData("755", "world-readable")]
    [InlineData("4", "")]
    public void The_bits_of_a_mode_are_told(string mode, string rights)
    {
        var file = Child(Tree($"file path=/x role=key mode={mode} uid=0 gid=0").Root, "file");

        Assert.Equal(rights, string.Join(' ', new[] { "group-writable", "world-readable", "world-writable" }.Where(file.Has)));
    }

    [Theory]
    [InlineData("127.0.0.0/8", true)]
    [InlineData("::1/128", true)]
    [InlineData("localhost:5000", true)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("registry.example.com:5000", false)]
    [InlineData("", false)]
    [InlineData("[", false)]
    public void A_registry_of_this_machine_is_told(string name, bool isLoopback) =>
        Assert.Equal(isLoopback, Child(Tree($"registry name=\"{name}\"").Root, "registry").Has("loopback"));

    [Theory]
    [InlineData("127.0.0.1:2375", true)]
    [InlineData("[::1]:2375", true)]
    [InlineData("0.0.0.0:2375", false)]
    [InlineData("[::]:2375", false)]
    public void A_socket_of_this_machine_is_told(string address, bool isLoopback) =>
        Assert.Equal(isLoopback, Child(Tree($"api-socket address=\"{address}\" tls=none").Root, "api-socket").Has("loopback"));

    [Fact]
    public void A_gap_makes_what_is_not_there_unknown()
    {
        Assert.True(Tree("gap because=\"the containers could not be listed\"").Root.Has("incomplete"));
        Assert.False(Tree("daemon version=29.0.1").Root.Has("incomplete"));
    }

    [Fact]
    public void Each_name_that_the_parser_writes_is_in_the_vocabulary()
    {
        var tree = Tree("""
            daemon version=29.0.1 no-new-privileges=true
            service name=db id=1 state=running orchestrator=swarm user=0 uids=0,1
              image reference=postgres:18@sha256:aa
              port value=x published=1 target=2 protocol=tcp host-ip=127.0.0.1
              volume type=bind source=/a/../b target=/var/lib/postgresql
              environment name=DB_PASSWORD value-kind=literal
              device source=/dev/sda target=/dev/sda permissions=r
            file path=/home/a/x role=key mode=777 uid=1 gid=1
            """);

        Assert.Equal([], tree.Problems.Select(problem => problem.Message));
        Assert.Equal("/b", Child(Child(tree.Root, "service"), "volume")["host-path"]);
    }

    [Fact]
    public void Each_beginning_of_evidence_is_read_without_a_throw()
    {
        const string whole = "auditor-evidence docker 1\nengine host=localhost collected=now\nservice name=a uids=0,1 user=\"\"\n  image reference=\"a@b:c@@\"\n  port value=x target=1 host-ip=%\nfile mode=9 path=/ uid=x\nregistry name=\"[\"\n";

        for (var length = 0; length <= whole.Length; length++) Parse(whole[..length]);
    }

    private static Node Service(string text) => Child(Tree(text).Root, "service");

    private static Node Child(Node node, string name) => node.Child(name) ?? throw new InvalidOperationException($"There is a {name}.");

    private static DocumentTree Tree(string text) => Parse($"auditor-evidence docker 1\n{text}\n");

    private static DocumentTree Parse(string text)
    {
        var parser = KnownParsers.Of(ArtifactKinds.Docker) ?? throw new InvalidOperationException("There is a parser.");
        return parser.Parse(ArtifactSet.Of(new Artifact(ArtifactKinds.Docker, new SourceText("docker.evidence", text), "")));
    }
}
