using System.Collections.Immutable;
using Auditor.Sources.Docker;
using Auditor.Sources.Ssh;

namespace Auditor.Sources.Tests.Docker;

/// <summary>What the collector sends of a host's engine.</summary>
public class CollectedEngineTests
{
    private const string Id = "4f1c0de2a7b94f1c0de2a7b94f1c0de2a7b94f1c0de2a7b94f1c0de2a7b94f1c";
    private const string Version = """|{"Version":"29.0.1","ApiVersion":"1.52"}""";
    private const string Info = """|{"Name":"web1","ServerVersion":"29.0.1","LoggingDriver":"json-file","SecurityOptions":["name=seccomp"],"Warnings":null}""";

    private static readonly CollectedSection[] Engine =
    [
        new("docker-version", "root", 0, Version), new("docker-info", "root", 0, Info), new("docker-ids", "root", 0, "|" + Id),
        new("docker-inspect", "root", 0, $$$"""
            |WARNING: something the command says
            |{"Id":"{{{Id}}}","Name":"/web",
            |"Config":{"User":"1000","Image":"nginx:1.29"}}
            """),
        new("docker-images", "root", 0, ""), new("docker-networks", "root", 1, "|Error response from daemon: network bridge not found"),
        new("docker-space", "root", 0, """
            |{"Type":"Images","Size":"5.2GB","Reclaimable":"3.1GB (59%)"}
            |{"Type":"Build Cache","Size":"1GB","Reclaimable":"900.5MB"}
            """),
        new("docker-process", "root", 0, "|daemon /proc/7\n|--userland-proxy=false"),
            new("docker-settings", "root", 0, "|\"max-size\": \"10m\""),
        new("docker-files", "root", 0, "|660 0 998 /var/run/docker.sock"), new("docker-users", "root", 0, $"|{Id} 0\n|{Id} 101"),
    ];

    [Fact]
    public void Its_sections_are_an_engine()
    {
        var text = Text([.. Engine]);

        Assert.Contains("daemon name=web1 version=29.0.1 api-version=1.52 logging-driver=json-file max-size=10m no-new-privileges=false userland-proxy=false api-told=true", text, StringComparison.Ordinal);
        Assert.Contains($"service name=web id={Id[..12]} user=1000 uids=0,101", text, StringComparison.Ordinal);
        Assert.Contains("disk-usage images=5200 reclaimable=4000 dangling=0", text, StringComparison.Ordinal);
        Assert.Contains("file path=/var/run/docker.sock role=socket mode=660 uid=0 gid=998", text, StringComparison.Ordinal);
        Assert.Empty(Looking.Gaps(text));
    }

    [Fact]
    public void A_host_without_docker_has_no_evidence_of_it() => Assert.Equal("", Text([new("os", "user", 0, "|ID=debian")]));

    [Theory]
    [InlineData(77, "", "needs a right")]
    [InlineData(1, "|permission denied while trying to connect to the Docker daemon socket", "needs a right")]
    [InlineData(1, "|Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?",
        "no daemon answers")]
    [InlineData(124, "", "took too long")]
    [InlineData(127, "", "the docker command is not there")]
    [InlineData(3, "", "docker version failed with 3")]
    [InlineData(0, "|no json at all", "is no JSON")]
    [InlineData(null, "", "the connection was cut")]
    public void An_engine_that_cannot_be_asked_is_a_gap(int? status, string output, string told) =>
        Assert.Contains(told, Assert.Single(Looking.Gaps(Text([new("docker-version", "none", status, output)]))), StringComparison.Ordinal);

    [Fact]
    public void Containers_that_were_not_read_are_a_gap()
    {
        var text = Text([.. Engine.Where(section => section.Id != "docker-inspect"), new("docker-inspect", "none", 77, "")]);

        Assert.StartsWith("1 of 1 containers could not be read: needs a right", Assert.Single(Looking.Gaps(text)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_was_cut_within_a_container_keeps_the_ones_before()
    {
        var cut = new CollectedSection("docker-inspect", "root", 0, $$"""
            |{"Id":"{{Id}}","Name":"/web"}
            |{"Id":"5f1c0de2
            """);

        var text = Text([.. Engine.Where(section => section.Id is not ("docker-inspect" or "docker-ids")),
            new("docker-ids", "root", 0, $"|{Id}\n|5{Id[1..]}"), cut]);

        Assert.Contains("service name=web", text, StringComparison.Ordinal);
        Assert.StartsWith("1 of 2 containers could not be read", Assert.Single(Looking.Gaps(text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docker-process", 0, "", "the process of the daemon is not seen")]
    [InlineData("docker-process", 0, "|daemon /proc/7\n|daemon /proc/8", "several daemons run")]
    [InlineData("docker-process", 0, "|daemon /proc/7\n|--config-file=/srv/daemon.json", "from another file")]
    [InlineData("docker-settings", 77, "", "needs a right")]
    public void Settings_that_were_not_read_are_unknown(string id, int status, string output, string told)
    {
        var text = Text([.. Engine.Where(section => section.Id != id), new(id, "user", status, output)]);

        Assert.Matches($"no-new-privileges=\\?\"[^\"]*{told}", text);
        Assert.Matches($"max-size=\\?\"[^\"]*{told}", text);
    }

    private static string Text(ImmutableArray<CollectedSection> sections) =>
        CollectedEngine.Evidence("web1", sections, new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero)).Text;
}
