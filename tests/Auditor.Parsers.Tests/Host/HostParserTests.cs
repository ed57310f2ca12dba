using Auditor.Documents;
using Auditor.Documents.Queries;
using Auditor.Parsers.Host;

namespace Auditor.Parsers.Tests.Host;

public class HostParserTests
{
    private const string Head = "auditor-evidence host 1\n";

    [Theory]
    [InlineData("0100007F:18EB", "tcp", "127.0.0.1", "6379", true)]
    [InlineData("00000000:1538", "tcp", "0.0.0.0", "5432", false)]
    [InlineData("0A01A8C0:0050", "tcp", "192.168.1.10", "80", false)]
    [InlineData("00000000000000000000000001000000:1538", "tcp6", "::1", "5432", true)]
    [InlineData("00000000000000000000000000000000:01BB", "tcp6", "::", "443", false)]
    [InlineData("0000000000000000FFFF00000100007F:0CEA", "tcp6", "127.0.0.1", "3306", true)]
    [InlineData("B80D0120000000000000000001000000:0016", "udp6", "2001:db8::1", "22", false)]
    public void Sockets_are_read_from_the_kernels_hexadecimal(string local, string protocol, string address, string port, bool isLocal)
    {
        var tree = Parse($"section listeners user 0\n|{protocol} {local} 1000\n");

        Assert.Equal((address, port, isLocal ? "1" : "0"), (Text(tree, "//listener/@address"), Text(tree, "//listener/@port"), Text(tree, "count(//listener/@local)")));
        Assert.Equal(protocol.TrimEnd('6'), Text(tree, "//listener/@protocol"));
    }

    [Theory]
    [InlineData("section sshd-effective none 77\n", "needs root: no sudo right for sshd-effective")]
    [InlineData("section sshd-effective sudo 124\n", "the section sshd-effective took too long")]
    [InlineData("section sshd-effective sudo cut\n|permitrootlogin no\n", "the connection was cut in the section sshd-effective")]
    [InlineData("section sshd-effective sudo 255\n|Missing privilege separation directory: /run/sshd\n", "sshd says: Missing privilege separation directory: /run/sshd")]
    [InlineData("section os user 0\n|ID=debian\n", "the section sshd-effective was not collected")]
    public void What_was_not_read_is_unresolved_with_its_reason(string sections, string because)
    {
        var sshd = Parse(sections).Root.Children.Single(node => node.Name == "sshd");

        Assert.Equal(because, sshd.Attribute("permitrootlogin")?.Unresolved);
    }

    [Fact]
    public void A_server_that_is_not_there_has_no_settings() => Assert.Equal("0", Text(Parse("section sshd-effective none 127\n"), "count(//sshd)"));

    [Theory]
    [InlineData("section ufw sudo 0\n|Status: active\n|Default: deny (incoming), allow (outgoing), disabled (routed)\n", "ufw", true)]
    [InlineData("section ufw sudo 0\n|Status: active\n|Default: allow (incoming), allow (outgoing), disabled (routed)\n", "ufw", false)]
    [InlineData("section ufw none 127\nsection iptables root 0\n|:INPUT DROP [0:0]\n", "iptables", true)]
    [InlineData("section ufw sudo 0\n|Status: inactive\nsection iptables root 0\n|:INPUT ACCEPT [0:0]\nsection nft root 0\n|table inet filter {\n|chain input {\n|type filter hook input priority filter; policy drop;\n", "nftables", true)]
    public void Any_of_the_firewalls_is_one(string sections, string by, bool denies)
    {
        var tree = Parse(sections);

        Assert.Equal(("true", by, denies ? "true" : ""), (Text(tree, "//firewall/@active"), Text(tree, "//firewall/@by"), Text(tree, "//firewall/@default-deny")));
    }

    [Fact]
    public void A_firewall_that_only_root_sees_is_unknown_and_not_off()
    {
        var firewall = Parse("section ufw none 77\nsection iptables none 77\nsection nft none 77\n").Root.Children.Single(node => node.Name == "firewall");

        Assert.Equal("needs root: no sudo right for ufw", firewall.Attribute("active")?.Unresolved);
    }

    [Theory]
    [InlineData("22/tcp                     ALLOW IN    Anywhere", "22", "22", true, false)]
    [InlineData("22/tcp (v6)                LIMIT IN    Anywhere (v6)", "22", "22", true, true)]
    [InlineData("6000:6007/tcp              ALLOW IN    10.0.0.0/8", "6000", "6007", false, false)]
    [InlineData("80,443/tcp                 ALLOW IN    Anywhere", "80", "80", true, false)]
    [InlineData("OpenSSH                    ALLOW IN    Anywhere", "22", "22", true, false)]
    [InlineData("Anywhere on eth0           ALLOW IN    Anywhere", "1", "65535", true, false)]
    [InlineData("10.0.0.5                   ALLOW IN    10.0.0.0/8", "1", "65535", false, false)]
    public void What_ufw_lets_in_is_read(string line, string first, string last, bool anywhere, bool limited)
    {
        var tree = Parse($"section ufw sudo 0\n|Status: active\n|{line}\n|23/tcp DENY IN Anywhere\n");

        Assert.Equal("1", Text(tree, "count(//allow)"));
        Assert.Equal((first, last), (Text(tree, "//ports/@first"), Text(tree, "//ports/@last")));
        Assert.Equal((anywhere, limited), (Text(tree, "//allow/@anywhere") == "true", Text(tree, "//allow/@limited") == "true"));
    }

    [Fact]
    public void What_a_foreign_profile_opens_is_unknown()
    {
        var allow = Parse("section ufw sudo 0\n|Status: active\n|Own App                    ALLOW IN    Anywhere\n").Root.Children.Single(node => node.Name == "firewall").Children.Single();

        Assert.Equal("what the profile Own App opens is not known", allow.Attribute("opens")?.Unresolved);
    }

    [Theory]
    [InlineData(":INPUT ACCEPT [0:0]|-A INPUT -j REJECT --reject-with icmp-port-unreachable", true)]
    [InlineData(":INPUT DROP [0:0]|-A INPUT -j ACCEPT", false)]
    [InlineData(":INPUT ACCEPT [0:0]|-A INPUT -s 203.0.113.9/32 -j DROP", false)]
    public void A_last_rule_denies_as_a_policy_does(string rules, bool denies) => Assert.Equal(
        denies ? "true" : "", Text(Parse($"section ufw none 127\nsection iptables root 0\n|{rules.Replace("|", "\n|", StringComparison.Ordinal)}\n"), "//firewall/@default-deny"));

    [Theory]
    [InlineData("type filter hook input priority filter; policy accept;|ct state established accept|counter packets 1 bytes 2 drop|}", true)]
    [InlineData("type filter hook input priority filter; policy accept;|tcp dport 22 accept|}|chain forward {|drop|}", false)]
    [InlineData("type filter hook input priority filter; policy drop;|accept|}", false)]
    public void The_input_chain_of_nftables_decides(string rules, bool denies) => Assert.Equal(
        denies ? "true" : "",
            Text(Parse($"section ufw none 127\nsection nft root 0\n|table inet filter {{\n|chain input {{\n|{rules.Replace("|", "\n|", StringComparison.Ordinal)}\n"), "//firewall/@default-deny"));

    [Theory]
    [InlineData("|22/tcp ALLOW IN Anywhere\nsection iptables sudo 0\n|:INPUT DROP [0:0]\n", true)]
    [InlineData("|5432 ALLOW IN Anywhere\nsection iptables sudo 0\n|:INPUT DROP [0:0]\n", false)]
    [InlineData("|Own App ALLOW IN Anywhere\nsection iptables sudo 0\n|:INPUT DROP [0:0]\n", false)]
    [InlineData("section iptables sudo 0\n|-A DOCKER -p tcp -m tcp --dport 5432 -j DNAT --to-destination 172.17.0.2:5432\n", false)]
    [InlineData("section iptables none 77\n", false)]
    public void A_port_is_shielded_only_by_what_was_read(string rest, bool shielded) => Assert.Equal(
        shielded ? "true" : "",
        Text(Parse($"section listeners user 0\n|tcp 00000000:1538 101\nsection ufw sudo 0\n|Status: active\n|Default: deny (incoming), allow (outgoing)\n{rest}"), "//listener/@shielded"));

    [Fact]
    public void Old_package_lists_say_nothing_of_pending_updates()
    {
        var updates = Parse("section os user 0\n|AUDITOR_NOW=1795278277\nsection apt-lists user 0\n|1790000000\n|1790000000\nsection apt-pending user 0\n").Root.Children.Single(node => node.Name == "updates");

        Assert.Equal(("61", "the package lists are 61 days old"), (updates["lists-age-days"], updates.Attribute("pending")?.Unresolved));
    }

    [Theory]
    [InlineData("section security-updates user 0\n|openssl 3.0.9-1 3.0.11-1\n|tzdata 1 2\n", "2", null)]
    [InlineData("section security-updates user 0\n", "0", null)]
    [InlineData("section security-updates user 3\n", "", "none of the package lists is of security updates")]
    [InlineData("section security-updates user 1\n", "", "the package lists could not be read")]
    [InlineData("section apt-pending user 0\n|Inst a [1] (2 Debian:12/stable [all])\n|Inst b [1] (2 Debian-Security:12/stable-security [all])\n", "1", null)]
    public void Only_what_the_lists_of_security_updates_say_waits(string section, string pending, string? why)
    {
        var updates = Parse($"section os user 0\n|AUDITOR_NOW=1795278277\nsection apt-lists user 0\n|1795200000\n|1795200000\n{section}")
            .Root.Children.Single(node => node.Name == "updates");

        Assert.Equal((pending, why), (updates["pending"], updates.Attribute("pending")?.Unresolved));
    }

    [Fact]
    public void Forged_lines_and_unknown_words_are_problems_and_the_rest_is_read()
    {
        var tree = Parse("|before\nsection os user\nsection os user 999\nhello\nsection os user 0\n|ID=debian\nsection os user 0\n|ID=twice\ngap it was cut\n");

        Assert.Equal("debian", Text(tree, "//os/@id"));
        Assert.Equal(["evidence-syntax", "evidence-syntax", "evidence-syntax", "evidence-syntax", "duplicate-section", "no-evidence"], tree.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Every_prefix_of_evidence_is_read_without_an_exception()
    {
        const string Whole = Head + "section client client 0\n|host=a\n|now=1\nsection ssh-server client 0\n|kex=a,b\nsection passwd user 0\n|a:x:1:1::/h:/bin/sh\nsection listeners user 0\n|tcp 0100007F:18EB 1\n"
            + "section memory user 0\n|MemTotal: 10 kB\n|MemAvailable: 5 kB\n|0.1 0.1 0.1 1/2 3\n|2\nsection disks user 0\n|/dev/a 1 1 1 50% /\nsection iptables root 0\n|-A DOCKER -p tcp --dport 1 -j DNAT --to-destination 1.1.1.1:6379\n";
        for (var length = 0; length <= Whole.Length; length++) Assert.NotNull(ParseText(Whole[..length]));
    }

    private static DocumentTree Parse(string sections) => ParseText(Head + sections);

    private static DocumentTree ParseText(string text) => new HostParser().Parse(ArtifactSet.Of(new Artifact(ArtifactKinds.Host, new SourceText("host.evidence", text), "")));

    private static string Text(DocumentTree tree, string expression) => TreeQuery.Compile(expression).Text(tree.Root, QueryScope.Empty);
}
