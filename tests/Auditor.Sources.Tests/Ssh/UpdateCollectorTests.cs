using Auditor.Sources.Ssh;
using Auditor.Testing;

namespace Auditor.Sources.Tests.Ssh;

/// <summary>How the collector finds security updates and whether all get the same from sshd: its programs over made-up files, in the shells and awks that hosts
/// have.</summary>
public sealed class UpdateCollectorTests : IDisposable
{
    private const string Installed = """
        Package: openssl
        Status: install ok installed
        Architecture: amd64
        Version: 3.0.9-1
        Package: held
        Status: hold ok installed
        Architecture: all
        Version: 1.0~rc1-1
        Package: removed
        Status: deinstall ok config-files
        Architecture: amd64
        Version: 1
        Package: newer-here
        Status: install ok installed
        Architecture: amd64
        Version: 1:1.0
        Package: other-architecture
        Status: install ok installed
        Architecture: i386
        Version: 1
        """;

    private const string Lists = """
        Lists:
        Package: openssl
        Version: 3.0.10-1
        Architecture: amd64
        Package: openssl
        Version: 3.0.11-1~deb12u1
        Architecture: amd64
        Package: held
        Version: 1.0-1
        Architecture: all
        Package: removed
        Version: 2
        Architecture: amd64
        Package: newer-here
        Version: 9.0
        Architecture: amd64
        Package: other-architecture
        Version: 2
        Architecture: amd64
        Package: not-here
        Version: 2
        Architecture: amd64
        """;

    private readonly TemporaryFolder folder = new();

    public UpdateCollectorTests()
    {
        // Everything but the last line, which calls it all.
        var script = SshSource.PlainCollector().TrimEnd();
        folder.With("parts.sh", script[..(script.LastIndexOf('\n') + 1)]);
    }

    public void Dispose() => folder.Dispose();

    [ComponentTheory("dash", "mawk", "gawk", "busybox")]
    [InlineData("mawk")]
    [InlineData("gawk")]
    [InlineData("busybox awk")]
    public void Installed_packages_with_a_newer_version_in_a_list_wait(string awk)
    {
        folder.With("status", Installed + "\n" + Lists + "\n");

        Assert.Equal("\n=\nheld\n=\nopenssl 3.0.9-1 3.0.11-1~deb12u1\nheld 1.0~rc1-1 1.0-1\n", Run($"{awk} \"$newer\n$pending\" status; :"));
    }

    [ComponentFact("dash", "mawk")]
    public void A_list_that_breaks_off_says_nothing()
    {
        folder.With("status", Installed + "\n" + Lists + "\nBroken:\n");

        Assert.Equal("\n=\nheld\n=\n1\n", Run("mawk \"$newer\n$pending\" status; echo $?"));
    }

    [ComponentTheory("dash", "dpkg", "mawk", "gawk", "busybox")]
    [InlineData("mawk")]
    [InlineData("gawk")]
    [InlineData("busybox awk")]
    public void A_version_is_newer_where_dpkg_says_so(string awk)
    {
        string[] versions =
        [
            "1.0", "1.0-1", "1.0-0", "1.0~rc1-1", "1.0~~", "1.0+deb12u1", "1.0-1+b2", "1.0-1-1", "1.1", "1.10", "1.10.0", "01.1", "1.a", "1a", "1:0.1", "0:1.0",
            "1e1", "10", "9", "99999999999999999998", "99999999999999999999", "2.0-1~deb12u10", "2.0-1~deb12u9",
        ];
        var pairs = versions.SelectMany(_ => versions, (one, other) => $"{one} {other}").ToList();
        folder.With("pairs", string.Join('\n', pairs) + "\n");

        var told = Run($"{awk} \"$newer\n{{ print newer(\\$1, \\$2) }}\" pairs");

        Assert.Equal(Run("while read -r a b; do dpkg --compare-versions $a gt $b && echo 1 || echo 0; done <pairs 2>/dev/null"), told);
    }

    [ComponentTheory("dash", "bash", "busybox")]
    [InlineData("PermitRootLogin no", "", "same")]
    [InlineData("# Match User deploy", "X11Forwarding no", "same")]
    [InlineData("Include $PWD/sshd_config.d/*.conf", "", "same")]
    [InlineData("Include /etc/ssh/more/*.conf", "", "differs")]
    [InlineData("Match User deploy", "", "differs")]
    [InlineData("PermitRootLogin no", "  match user deploy", "differs")]
    [InlineData("PermitRootLogin no", "\"Match\" user deploy", "differs")]
    public void All_get_the_same_where_no_file_has_a_Match_block(string main, string dropIn, string expected)
    {
        folder.With("sshd_config.d/own.conf", dropIn + "\n");

        foreach (var shell in new[] { "dash", "bash", "busybox sh" })
            Assert.Equal(expected + "\n", Run($"echo \"{main}\" >sshd_config; main=$PWD/sshd_config; same_for_all && echo same || echo differs", shell));
    }

    private string Run(string command, string shell = "dash")
    {
        folder.With("run.sh", $". ./parts.sh\n{command}\n");
        return Processes.Run(folder.Path, "sh", "-c", $"{shell} run.sh").Output;
    }
}
