using System.Globalization;
using System.Text.RegularExpressions;
using Auditor.Reports.Json;
using Auditor.Rules.Runs;
using Auditor.Sources.Ssh;
using Auditor.Testing;

namespace Auditor.Cli.Tests;

/// <summary>
/// A host with faults, seen by root and by a user with the rights that hosts give: with a real sshd, sudo, ufw, fail2ban and nginx. What the user
/// sees is judged as root's audit is, and what he does not see is never good.
/// </summary>
public sealed class SudoTargetTests : IDisposable
{
    private const string Install = "mount -t tmpfs -o mode=750 tmpfs /etc/sudoers.d\ncat >/etc/sudoers.d/auditor <<'END'\n";

    /// <summary>Prints to stdout whenever somebody uses sudo, as a message of the day of it does.</summary>
    private const string Banner = "cp /etc/pam.d/sudo /mnt/pam\necho 'session optional pam_echo.so All that you do here is recorded.' >>/mnt/pam\n"
        + "mount --bind /mnt/pam /etc/pam.d/sudo\n";

    private readonly Shell shell = new();

    public void Dispose() => shell.Dispose();

    [NamespaceFact("nsenter", "ssh", "ssh-keygen", "sshd", "sudo", "visudo", "ufw", "fail2ban-client", "nginx", "openssl", "redis-server", "ip", "dash")]
    public void With_the_printed_list_each_section_of_it_is_read_and_judged_as_root_reads_it()
    {
        var list = shell.Run("host", "sudoers", "audit").Output;
        using var server = new NamespaceServer("rights", Sudoers(list) + "visudo -cf /etc/sudoers.d/auditor\n");

        var (root, sections) = Audited(server, "root");
        var (user, his) = Audited(server, "audit");

        Assert.Contains("\n|rights=list\n", his, StringComparison.Ordinal);
        Assert.Equal(Endings(sections).Select(ending => ending.Replace(" root ", " sudo ", StringComparison.Ordinal)), Endings(his));
        Assert.Equal([], Lies(root, user));
        AssertSame(root, user);
    }

    [NamespaceFact("nsenter", "ssh", "ssh-keygen", "sshd", "sudo", "visudo", "ufw", "fail2ban-client", "nginx", "openssl", "redis-server", "ip", "dash")]
    public void What_sudo_prints_of_its_own_changes_no_verdict()
    {
        var list = shell.Run("host", "sudoers", "audit").Output;
        using var server = new NamespaceServer("rights", Sudoers("Defaults lecture=always\n" + list) + Banner);

        var (root, _) = Audited(server, "root");
        var (user, his) = Audited(server, "audit");

        Assert.Contains("All that you do here is recorded.", his, StringComparison.Ordinal);
        Assert.Equal([], Lies(root, user));
        AssertSame(root, user);
    }

    [NamespaceFact("nsenter", "ssh", "ssh-keygen", "sshd", "sudo", "ufw", "fail2ban-client", "nginx", "openssl", "redis-server", "ip", "dash")]
    public void With_sudo_for_everything_all_is_judged_as_root_sees_it()
    {
        using var server = new NamespaceServer("rights", Sudoers("audit ALL=(ALL) NOPASSWD: ALL\n"));

        var (root, _) = Audited(server, "root");
        var (user, his) = Audited(server, "audit");

        Assert.Contains("\n|rights=sudo\n", his, StringComparison.Ordinal);
        Assert.Equal(root.Tallies.Select(Words), user.Tallies.Select(Words));
    }

    [NamespaceFact("nsenter", "ssh", "ssh-keygen", "sshd", "sudo", "ufw", "fail2ban-client", "nginx", "openssl", "redis-server", "ip", "dash")]
    public void Without_sudo_or_with_one_that_asks_for_a_password_nothing_is_good_that_root_sees_to_be_bad()
    {
        string[] rights = ["mount --bind /dev/null /usr/bin/sudo\n", Sudoers("audit ALL=(ALL) ALL\n"), Sudoers("# nothing\n")];
        foreach (var right in rights)
        {
            using var server = new NamespaceServer("rights", right);

            var (root, sections) = Audited(server, "root");
            var (user, his) = Audited(server, "audit");

            Assert.Contains("\n|rights=none\n", his, StringComparison.Ordinal);
            Assert.Equal(Endings(sections).Select(ending => Regex.Replace(ending, " root [0-9]+$", " none 77", RegexOptions.NonBacktracking)), Endings(his));
            Assert.Equal([], Lies(root, user));
            Assert.Equal([], Seen.Except(user.Findings.Where(finding => finding.Outcome == Rules.Model.Outcome.NotEvaluated).Select(finding => finding.RuleId)));
            Assert.All(user.Findings.Where(finding => finding.Outcome == Rules.Model.Outcome.NotEvaluated), finding => Assert.NotEqual("", finding.Message));
        }
    }

    /// <summary>Rules that fail on this host by what single commands of root show.</summary>
    private static readonly string[] Seen =
    [
        "fail2ban/ban-settings", "firewall/db-port-allowed", "firewall/default-deny", "sshd/empty-passwords", "sshd/max-auth-tries",
        "sshd/root-login",
    ];

    /// <summary>What the list lets him see fails as it does for root, and to the last subject.</summary>
    private static void AssertSame(Run root, Run user)
    {
        string[] rules = [.. Seen, "firewall/active", "nginx/server-tokens", "nginx/weak-tls-protocol", "nginx/config-invalid"];
        Assert.Equal([], Seen.Except(root.ActiveFailures.Select(finding => finding.RuleId)));
        Assert.Equal(root.Tallies.Where(tally => rules.Contains(tally.RuleId)).Select(Words), user.Tallies.Where(tally => rules.Contains(tally.RuleId)).Select(Words));
    }

    /// <summary>Over all rules: what fails for root and is good for the user; and controls that only he meets.</summary>
    private static IEnumerable<string> Lies(Run root, Run user)
    {
        var failed = root.Tallies.Where(tally => tally.Failed > 0).Select(tally => tally.RuleId).ToHashSet(StringComparer.Ordinal);
        var met = root.Assessment.Controls.Where(control => control.Verdict == Rules.Checklists.Verdict.Met).Select(control => control.Id).ToHashSet(StringComparer.Ordinal);
        return user.Tallies.Where(tally => failed.Contains(tally.RuleId) && tally is { Passed: > 0, Failed: 0, NotEvaluated: 0 }).Select(tally => tally.RuleId)
            .Concat(user.Assessment.Controls.Where(control => control.Verdict == Rules.Checklists.Verdict.Met && !met.Contains(control.Id)).Select(control => control.Id));
    }

    private static string Words(RuleTally tally) =>
        string.Create(CultureInfo.InvariantCulture, $"{tally.RuleId}: {tally.Passed} passed, {tally.Failed} failed, {tally.NotEvaluated} not evaluated");

    /// <summary>Heads of the sections that the list gives a right to, where root could read them: id, right, status.</summary>
    private static IEnumerable<string> Endings(string evidence) => evidence.Split('\n')
        .Where(line => line.StartsWith("section ", StringComparison.Ordinal) && SudoRights.Covers(line.Split(' ')[1]) && !line.EndsWith(" none 127", StringComparison.Ordinal));

    private static string Sudoers(string text) => $"{Install}{text}END\nchmod 440 /etc/sudoers.d/auditor\n";

    private (Run Run, string Host) Audited(NamespaceServer server, string user)
    {
        var ending = shell.Run("audit", $"ssh://{user}@live", "--ssh-config", server.Settings, "--no-config", "--as-of", $"{DateTimeOffset.UtcNow:yyyy-MM-dd}",
            "--evidence", $"~/{user}", "-f", "json=~/run.json");
        Assert.True(ending.Code is ExitCode.NoGo, ending.Output + ending.Error);
        var files = Directory.GetFiles(shell.Folder[user], "host.evidence", SearchOption.AllDirectories);
        return (RunJson.Read(shell.Folder.Read("run.json")), File.ReadAllText(files.Single()));
    }
}
