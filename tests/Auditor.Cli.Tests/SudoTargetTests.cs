using System.Globalization;
using System.Text.RegularExpressions;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;
using Auditor.Sources.Ssh;

namespace Auditor.Cli.Tests;

/// <summary>
/// A host with faults, seen by root and by a user with the rights that hosts give: with a real sshd, sudo, ufw, fail2ban and nginx.
/// What the user sees is judged as root's audit is, and what he does not see is never good.
/// </summary>
public sealed class SudoTargetTests(RightsHost host) : IClassFixture<RightsHost>
{
    /// <summary>Rules that fail on this host by what single commands of root show.</summary>
    private static readonly string[] Faults =
    [
        "fail2ban/ban-settings", "firewall/db-port-allowed", "firewall/default-deny", "nginx/server-tokens", "sshd/empty-passwords",
        "sshd/max-auth-tries", "sshd/root-login",
    ];

    /// <summary>Rules that hold, by what such commands show, too.</summary>
    private static readonly string[] Merits = ["firewall/active", "fail2ban/running", "nginx/config-invalid", "nginx/weak-tls-protocol"];

    [RightsFact]
    public void With_the_printed_list_each_section_of_it_is_read_and_judged_as_root_reads_it()
    {
        var (run, evidence) = host.With(Sudoers(host.SudoersList()) + "visudo -cf /etc/sudoers.d/auditor\n");

        Assert.Contains("\n|rights=list\n", evidence, StringComparison.Ordinal);
        Assert.Equal(
            Covered(host.Root.Evidence).Select(head => head.Replace(" root ", " sudo ", StringComparison.Ordinal)), Covered(evidence));
        AssertJudgedAsForRoot(run);
        Assert.Equal([], Lies(run));
    }

    /// <summary>pam_exec(8) prints what a program says to whoever opens a session.</summary>
    [RightsFact]
    public void What_sudo_prints_of_its_own_changes_no_verdict()
    {
        const string Banner = "cp /etc/pam.d/sudo /mnt/pam\n"
            + "echo 'session optional pam_exec.so stdout /bin/echo All here is recorded.' >>/mnt/pam\n"
            + "mount --bind /mnt/pam /etc/pam.d/sudo\n";

        var (run, evidence) = host.With(Sudoers("Defaults lecture=always\n" + host.SudoersList()) + Banner);

        Assert.Contains("\n|All here is recorded.\n", evidence, StringComparison.Ordinal);
        AssertJudgedAsForRoot(run);
        Assert.Equal([], Lies(run));
    }

    /// <summary>
    /// The right that the auditor itself came with is none of the host's own. What a busy machine had no time for (apt-get above all) is left
    /// out on both sides.
    /// </summary>
    [RightsFact]
    public void With_sudo_for_everything_all_is_judged_as_root_sees_it()
    {
        var (run, evidence) = host.With(Sudoers("audit ALL=(ALL) NOPASSWD: ALL\n"));

        Assert.Contains("\n|rights=sudo\n", evidence, StringComparison.Ordinal);
        Assert.Equal([], Lies(run));
        string[] leftOut = [.. Slow(host.Root.Run), .. Slow(run)];
        Assert.Equal(Tallies(host.Root.Run, rule => !leftOut.Contains(rule)), Tallies(run, rule => !leftOut.Contains(rule)));
    }

    [RightsFact]
    public void Without_sudo_nothing_is_good_that_root_sees_to_be_bad() => AssertBlind("mount --bind /dev/null /usr/bin/sudo\n");

    [RightsFact]
    public void A_sudo_that_asks_for_a_password_is_not_waited_for() => AssertBlind(Sudoers("audit ALL=(ALL) ALL\n"));

    private void AssertBlind(string rights)
    {
        var (run, evidence) = host.With(rights);

        Assert.Contains("\n|rights=none\n", evidence, StringComparison.Ordinal);
        Assert.Equal(
            Covered(host.Root.Evidence).Select(head => Regex.Replace(head, " root [0-9]+$", " none 77", RegexOptions.NonBacktracking)),
            Covered(evidence));
        Assert.Equal([], Lies(run));
        var unjudged = run.Findings.Where(finding => finding.Outcome == Outcome.NotEvaluated).ToList();
        Assert.Equal([], Faults.Where(rule => rule != "nginx/server-tokens").Except(unjudged.Select(finding => finding.RuleId)));
        Assert.DoesNotContain(unjudged, finding => finding.Message.Length == 0);
    }

    /// <summary>What the list lets him see fails and holds as it does for root, to the last subject.</summary>
    private void AssertJudgedAsForRoot(Run run)
    {
        Assert.Equal([], Faults.Except(host.Root.Run.ActiveFailures.Select(finding => finding.RuleId)));
        Assert.Equal(Tallies(host.Root.Run, IsCovered), Tallies(run, IsCovered));
    }

    /// <summary>Over all rules: what fails for root and is good for the user; and controls that only he meets.</summary>
    private IEnumerable<string> Lies(Run run)
    {
        var failed = host.Root.Run.Tallies.Where(tally => tally.Failed > 0).Select(tally => tally.RuleId).ToHashSet(StringComparer.Ordinal);
        return run.Tallies.Where(tally => failed.Contains(tally.RuleId) && tally is { Passed: > 0, Failed: 0, NotEvaluated: 0 })
            .Select(tally => tally.RuleId).Concat(Met(run).Except(Met(host.Root.Run)));
    }

    private static IEnumerable<string> Met(Run run) =>
        run.Assessment.Controls.Where(control => control.Verdict == Verdict.Met).Select(control => control.Id);

    private static bool IsCovered(string rule) => Faults.Contains(rule) || Merits.Contains(rule);

    private static IEnumerable<string> Slow(Run run) => run.Findings
        .Where(finding => finding.Outcome == Outcome.NotEvaluated && finding.Message.Contains("took too long", StringComparison.Ordinal))
        .Select(finding => finding.RuleId);

    private static IEnumerable<string> Tallies(Run run, Func<string, bool> isMeant) => run.Tallies.Where(tally => isMeant(tally.RuleId))
        .Select(tally => string.Create(
            CultureInfo.InvariantCulture,
            $"{tally.RuleId}: {tally.Passed} passed, {tally.Failed} failed, {tally.NotEvaluated} not evaluated"));

    /// <summary>Heads of the sections that the list gives a right to, where the command is there: id, right, status.</summary>
    private static IEnumerable<string> Covered(string evidence) => evidence.Split('\n').Where(line =>
        line.StartsWith("section ", StringComparison.Ordinal) && SudoRights.Covers(line.Split(' ')[1])
        && !line.EndsWith(" none 127", StringComparison.Ordinal));

    private static string Sudoers(string text) =>
        "mount -t tmpfs -o mode=755 tmpfs /etc/sudoers.d\n"
        + $"cat >/etc/sudoers.d/auditor <<'END'\n{text}END\nchmod 440 /etc/sudoers.d/auditor\n";
}
