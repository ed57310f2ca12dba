using Auditor.Sources.Ssh;
using Auditor.Testing;

namespace Auditor.Sources.Tests.Ssh;

public class SudoRightsTests
{
    [Fact]
    public void Each_command_is_fixed_and_absolute() => Assert.All(
        SudoRights.For("audit").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#'),
        line => Assert.Matches(@"^audit ALL=\(root\) NOPASSWD: /usr/s?bin/[a-z0-9-]+( .*)?$", line));

    [Fact]
    public void The_commands_are_those_that_the_collector_runs()
    {
        var text = SudoRights.For("audit");

        Assert.Contains("NOPASSWD: /usr/sbin/sshd -T\n", text, StringComparison.Ordinal);
        Assert.Contains("NOPASSWD: /usr/sbin/sshd -T -C user\\=root\\,host\\=stranger.invalid\\,addr\\=203.0.113.1\n", text, StringComparison.Ordinal);
        Assert.Contains("NOPASSWD: /usr/sbin/ufw status verbose\n", text, StringComparison.Ordinal);
        Assert.Contains("NOPASSWD: /usr/sbin/nginx -V -T\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("$", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_container_is_only_shown_in_the_form_that_leaves_values_out()
    {
        var line = Assert.Single(SudoRights.For("audit").Split('\n'), line => line.Contains("/usr/bin/docker inspect ", StringComparison.Ordinal));

        Assert.Contains(" --format {\"Id\"\\:{{json .ID}}\\,", line, StringComparison.Ordinal);
        Assert.EndsWith(" " + string.Concat(Enumerable.Repeat("[0-9a-f]", 64)), line, StringComparison.Ordinal);
        Assert.DoesNotContain("*", line, StringComparison.Ordinal);
    }

    [ComponentFact("visudo")]
    public void Sudo_takes_the_file()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Join(folder.Path, "auditor"), SudoRights.For("audit"));

        var (code, output, error) = Processes.Run(folder.Path, "visudo", "-cf", "auditor");

        Assert.True(code == 0, output + error);
    }

    [Theory]
    [InlineData("sshd-effective", true)]
    [InlineData("nft", true)]
    [InlineData("docker-inspect", true)]
    [InlineData("docker-files", false)]
    [InlineData("nginx", true)]
    [InlineData("web-files", false)]
    [InlineData("shadow", false)]
    [InlineData("cron", false)]
    public void Scripts_are_not_in_the_list(string section, bool isCovered) => Assert.Equal(isCovered, SudoRights.Covers(section));

    [Theory]
    [InlineData("ALL")]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a ALL=(ALL) ALL #")]
    [InlineData("-u")]
    public void What_is_no_user_is_refused(string name) => Assert.False(SudoRights.IsUser(name));
}
