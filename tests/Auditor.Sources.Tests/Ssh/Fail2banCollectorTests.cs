using Auditor.Sources.Ssh;
using Auditor.Testing;

namespace Auditor.Sources.Tests.Ssh;

/// <summary>The jail of sshd as the collector reads it from the files of fail2ban, beside what fail2ban says of them itself.</summary>
public sealed class Fail2banCollectorTests : IDisposable
{
    private const string Settings = """
        [INCLUDES]
        before = paths-some.conf
        [DEFAULT]
        backend = auto
        enabled = false
        filter = %(__name__)s
        port = 0:65535
        banaction = iptables-multiport
        action_ = %(banaction)s[port="%(port)s", protocol="tcp", chain="<known/chain>"]
        action_mw = %(action_)s
                    sendmail-whois[sender="root"]
        action = %(action_)s
        [sshd]
        port = ssh
        logpath = %(sshd_log)s
        backend = %(sshd_backend)s
        """;

    private const string Paths = """
        [INCLUDES]
        after = paths-overrides.local
        [DEFAULT]
        # where logins are told
        auth = /var/log/auth.log
        sshd_log = %(auth)s ; of this system
        sshd_backend = %(default/backend)s
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [ComponentTheory("dash", "busybox")]
    [InlineData("dash")]
    [InlineData("busybox sh")]
    public void What_is_not_enabled_says_nothing(string shell) => Assert.Equal("", Jail(shell, "[sshd]\nport = 22\n"));

    [ComponentTheory("dash", "busybox")]
    [InlineData("dash")]
    [InlineData("busybox sh")]
    public void References_and_included_files_are_followed(string shell) => Assert.Equal(
        "start sshd\nbackend sshd auto\nports sshd iptables-multiport ssh\nlog sshd /var/log/auth.log\n",
        Jail(shell, "[sshd]\nenabled = true\n"));

    [ComponentTheory("dash", "busybox")]
    [InlineData("dash")]
    [InlineData("busybox sh")]
    public void The_last_file_counts_and_a_value_goes_on_in_indented_lines(string shell) => Assert.Equal(
        "start sshd\nbackend sshd polling\nports sshd nftables-allports 22,2222\nlog sshd /var/log/a.log\nlog sshd /var/log/b*.log\n",
        Jail(shell, "[DEFAULT]\nbanaction: nftables-allports\n[sshd]\nEnabled = Yes\nport = 22,2222\nbackend = polling\nlogpath = /var/log/a.log\n  /var/log/b*.log tail\n"));

    [ComponentTheory("dash", "busybox")]
    [InlineData("dash")]
    [InlineData("busybox sh")]
    public void A_jail_that_reads_the_journal_reads_no_file(string shell) => Assert.Equal(
        "start sshd\nbackend sshd systemd\nports sshd iptables-multiport ssh\n",
        Jail(shell, "[DEFAULT]\nenabled = 1\nbackend = systemd\n"));

    [ComponentTheory("dash")]
    [InlineData("[sshd]\nenabled = true\nbackend = %(known/backend)s\n")]
    [InlineData("[sshd]\nenabled = true\nport = 22, 2222\n")]
    [InlineData("[sshd]\nenabled = true\naction = %(action_mw)s\n")]
    [InlineData("[sshd]\nenabled = true\naction = iptables-multiport\n")]
    [InlineData("[sshd]\nenabled = true\nbackend = %(nowhere)s\n")]
    [InlineData("[DEFAULT]\nsshd_backend = %(sshd_backend)s\n[sshd]\nenabled = true\n")]
    [InlineData("[INCLUDES]\nbefore = ../elsewhere.conf\n[sshd]\nenabled = true\n")]
    [InlineData("[INCLUDES]\nbefore = jail.local\n[sshd]\nenabled = true\n")]
    [InlineData("[sshd]\nenabled\n")]
    public void What_is_out_of_the_ordinary_is_left_to_fail2ban(string local) => Assert.Equal("?\n", Jail("dash", local));

    [ComponentTheory("dash", "fail2ban-client")]
    [InlineData("[sshd]\nenabled = true\n")]
    [InlineData("[sshd]\nenabled = true\nport = 22,2222\n[DEFAULT]\nbanaction = nftables-multiport\n")]
    [InlineData("[sshd]\nenabled = false\n")]
    [InlineData("[DEFAULT]\nbackend = systemd\n[sshd]\nenabled = on\nbackend = %(default/backend)s\n")]
    [InlineData("[sshd]\nenabled = true\nbackend = polling ; comment\nlogpath = /etc/passwd\n")]
    public void Fail2ban_says_the_same(string local)
    {
        var (_, output, _) = Processes.Run("/", "sh", "-c", $"cp -r /etc/fail2ban/. {folder.Path}");
        Assert.Equal("", output);
        File.WriteAllText(Path.Join(folder.Path, "jail.local"), local);

        var ours = Read("dash").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith("log ", StringComparison.Ordinal) || File.Exists(line[9..]));
        var theirs = Processes.Run(folder.Path, "fail2ban-client", "-c", folder.Path, "-d").Output.Split('\n').Select(Told).OfType<string>();

        Assert.Equal(theirs.Order(StringComparer.Ordinal), ours.Order(StringComparer.Ordinal));
    }

    /// <summary>A line of <c>fail2ban-client -d</c>, a list as Python writes it.</summary>
    private static string? Told(string line)
    {
        var words = line.Split('\'');
        if (words is [_, "start", _, "sshd", ..]) return "start sshd";
        if (words is [_, "add", _, "sshd", _, var backend, ..]) return $"backend sshd {backend}";
        if (words is [_, "set", _, "sshd", _, "addlogpath", _, var path, ..]) return $"log sshd {path}";
        var at = line.IndexOf("['port', '", StringComparison.Ordinal) + 10;
        return words is [_, "multi-set", _, "sshd", _, "action", _, var action, ..] && at > 9 ? $"ports sshd {action} {line[at..line.IndexOf('\'', at)]}" : null;
    }

    private string Jail(string shell, string local)
    {
        File.WriteAllText(Path.Join(folder.Path, "jail.conf"), Settings + "\n");
        File.WriteAllText(Path.Join(folder.Path, "paths-some.conf"), Paths + "\n");
        File.WriteAllText(Path.Join(folder.Path, "jail.local"), local);
        return Read(shell);
    }

    private string Read(string shell)
    {
        var script = SshSource.PlainCollector().TrimEnd();
        File.WriteAllText(Path.Join(folder.Path, "run.sh"), $"{script[..script.LastIndexOf('\n')]}\nawk \"$jail\" jail.conf jail.d/*.conf jail.local\n");
        return Processes.Run(folder.Path, "sh", "-c", $"{shell} ./run.sh").Output;
    }
}
