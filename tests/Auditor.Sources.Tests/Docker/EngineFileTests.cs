using Auditor.Sources.Docker;

namespace Auditor.Sources.Tests.Docker;

public class EngineFileTests
{
    [Theory]
    [InlineData("660 0 998 /var/run/docker.sock", "socket")]
    [InlineData("755 0 0 /etc/docker", "folder")]
    [InlineData("644 0 0 /etc/docker/daemon.json", "settings")]
    [InlineData("644 0 0 /etc/default/docker", "settings")]
    [InlineData("400 0 0 /etc/docker/server-key.pem", "key")]
    [InlineData("400 0 0 /srv/tls/private", "key")]
    [InlineData("444 0 0 /etc/docker/ca.pem", "certificate")]
    [InlineData("644 0 0 /lib/systemd/system/docker.service", "unit")]
    public void A_line_of_stat_is_a_file(string line, string role) => Assert.Equal(role, EngineFile.Of(line)?.Role);

    [Theory]
    [InlineData("")]
    [InlineData("stat: cannot statx '/etc/docker': Permission denied")]
    [InlineData("660 0 /var/run/docker.sock")]
    [InlineData("660 -1 0 /x")]
    public void Other_lines_are_none(string line) => Assert.Null(EngineFile.Of(line));
}
