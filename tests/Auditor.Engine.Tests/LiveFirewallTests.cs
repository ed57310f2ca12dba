using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

/// <summary>Hosts without ufw and firewalld: the kernel's rules, made with the real nft and iptables, are what is judged.</summary>
public sealed class LiveFirewallTests : IDisposable
{
    /// <summary>Units of systemd tell it, and there is none in a namespace.</summary>
    private const string AtBoot = "firewall/enabled-at-boot NotEvaluated";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [NamespaceFact("ip", "nft", "iptables", "ssh-keygen", "dash", "timeout")]
    public void Rules_of_nftables_that_drop_are_a_firewall()
    {
        var run = Audited("nft-guarded");

        Assert.Equal([AtBoot], OfFirewall(run));
        Assert.All(
            (string[])["firewall/active", "firewall/default-deny", "firewall/ipv6-unfiltered", "firewall/db-port-allowed",
                "firewall/ssh-rate-limit", "firewall/unneeded-ports"],
            rule => Assert.Equal((rule, true), (rule, Tally(run, rule) is { Passed: > 0, Failed: 0, NotEvaluated: 0 })));
        Assert.Equal(Verdict.Met, run.Assessment.Controls.Single(control => control.Id == "network.firewall-minimal").Verdict);
    }

    [NamespaceFact("ip", "nft", "ssh-keygen", "dash", "timeout")]
    public void A_table_for_IPv4_leaves_IPv6_open_and_what_it_lets_in_is_told()
    {
        Assert.Equal(
            ["firewall/db-port-allowed Failed", AtBoot, "firewall/ipv6-unfiltered Failed", "firewall/ssh-rate-limit Failed"],
            OfFirewall(Audited("nft-ipv4-only")));
    }

    [NamespaceFact("ip", "nft", "ssh-keygen", "dash", "timeout")]
    public void Rules_of_nftables_that_stop_nobody_are_none()
    {
        var run = Audited("nft-accepting");

        Assert.Contains("firewall/active Failed", OfFirewall(run));
        Assert.Equal(Verdict.NotMet, run.Assessment.Controls.Single(control => control.Id == "network.firewall-active").Verdict);
    }

    [NamespaceFact("ip", "iptables", "ip6tables", "ssh-keygen", "dash", "timeout")]
    public void Rules_of_iptables_over_nftables_are_a_firewall() => Assert.Equal([AtBoot], OfFirewall(Audited("iptables-guarded")));

    private Run Audited(string host) => NamespaceHost.Audited(folder, host, NamespaceHost.Collected(host));

    private static RuleTally Tally(Run run, string rule) => run.Tallies.Single(tally => tally.RuleId == rule);

    private static IEnumerable<string> OfFirewall(Run run) => run.Findings
        .Where(finding => finding.RuleId.StartsWith("firewall/", StringComparison.Ordinal) && finding.Outcome != Outcome.Passed)
        .Select(finding => $"{finding.RuleId} {finding.Outcome}").Order(StringComparer.Ordinal);
}
