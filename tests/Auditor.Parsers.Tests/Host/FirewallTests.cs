using Auditor.Documents;
using Auditor.Documents.Queries;
using Auditor.Parsers.Host;

namespace Auditor.Parsers.Tests.Host;

/// <summary>What firewalls let in, in the words of the real tools (ufw 0.36.2, iptables 1.8.9 and nft 1.0.6 of Debian 12; firewalld from
/// its manual pages).</summary>
public class FirewallTests
{
    private const string Ufw = "section ufw sudo 0\n|Status: active\n|Default: deny (incoming), allow (outgoing), disabled (routed)\n";

    private const string Nft = "section ufw none 127\nsection firewalld none 127\nsection iptables none 127\nsection nft sudo 0\n";

    [Theory]
    [InlineData("2222/tcp                   LIMIT IN    Anywhere                   # ssh two", "2222", "true", "Anywhere")]
    [InlineData("99 on lo                   ALLOW IN    Anywhere                  ", "99", "", "Anywhere")]
    [InlineData("99 (v6) on lo              ALLOW IN    Anywhere (v6)             ", "99", "", "Anywhere (v6)")]
    [InlineData("8080 on wg0                ALLOW IN    Anywhere                  ", "8080", "", "Anywhere")]
    [InlineData("80,443/tcp (WWW Full (v6)) ALLOW IN    Anywhere (v6)             ", "80", "true", "Anywhere (v6)")]
    [InlineData("10.1.1.1 443/tcp on eth0   ALLOW IN    Anywhere                  ", "443", "true", "Anywhere")]
    [InlineData("2001:db8::1 8443/tcp       ALLOW IN    Anywhere (v6)             ", "8443", "true", "Anywhere (v6)")]
    [InlineData("5432/tcp                   ALLOW IN    10.0.0.0/8                 # app", "5432", "", "10.0.0.0/8")]
    public void Lines_of_ufw_are_read_with_interfaces_addresses_and_comments(string line, string port, string anywhere, string from)
    {
        var tree = Parse($"{Ufw}|{line}\n");

        Assert.Equal((port, anywhere, from), (Text(tree, "//ports/@first"), Text(tree, "//allow/@anywhere"), Text(tree, "//allow/@from")));
    }

    [Theory]
    [InlineData("25/tcp                     DENY IN     Anywhere                   # was ALLOW IN before")]
    [InlineData("Anywhere on lo             ALLOW FWD   Anywhere on lo            ")]
    [InlineData("123/udp                    ALLOW OUT   Anywhere                  ")]
    public void What_lets_nothing_in_is_no_opening(string line) => Assert.Equal("0", Text(Parse($"{Ufw}|{line}\n"), "count(//allow)"));

    [Theory]
    [InlineData("ip", "true", "")]
    [InlineData("ip6", "", "true")]
    [InlineData("inet", "true", "true")]
    [InlineData("bridge", "", "")]
    public void A_table_of_nftables_filters_only_its_family(string family, string denies, string deniesIpv6)
    {
        var tree = Parse($"{Nft}|table {family} filter {{\n|chain input {{\n|type filter hook input priority filter; policy drop;\n|}}\n|}}\nsection ip6tables none 127\n");

        Assert.Equal((denies, deniesIpv6), (Text(tree, "//firewall/@default-deny"), Text(tree, "//firewall/@ipv6-denied[. = 'true']")));
    }

    [Theory]
    [InlineData("section nft sudo 0\n", "false")]
    [InlineData("section nft none 77\n", "true")]
    public void Without_ip6tables_nftables_tells_whether_IPv6_is_denied(string nft, string isUnknown)
    {
        var tree = Parse($"section ufw none 127\nsection firewalld none 127\nsection iptables none 127\nsection ip6tables none 127\n{nft}");

        Assert.Equal(isUnknown, Text(tree, "boolean(//firewall/@ipv6-denied)"));
    }

    [Fact]
    public void What_one_chain_accepts_another_still_drops()
    {
        var tree = Parse(
            $"{Nft}|table inet a {{\n|chain first {{\n|type filter hook input priority -10; policy accept;\n|accept\n|}}\n|}}\n|table inet b {{\n|chain input {{\n|type filter hook input priority 0; policy drop;\n|}}\n|}}\n");

        Assert.Equal("true", Text(tree, "//firewall/@default-deny"));
    }

    [Theory]
    [InlineData("tcp dport 22 accept", "22", "true")]
    [InlineData("tcp dport { 22, 443 } ct state new counter packets 0 bytes 0 accept", "22", "true")]
    [InlineData("tcp dport 6000-6007 accept comment \"range\"", "6000", "true")]
    [InlineData("ip saddr 10.0.0.0/8 tcp dport 5432 accept", "5432", "")]
    [InlineData("iifname \"wg0\" accept", "1", "")]
    [InlineData("iifname \"eth0\" accept", "1", "true")]
    [InlineData("meta l4proto { icmp, tcp } accept", "1", "true")]
    public void Rules_of_nftables_are_openings(string rule, string first, string anywhere)
    {
        var tree = Parse($"{Nft}|table inet filter {{\n|chain input {{\n|type filter hook input priority filter; policy drop;\n|{rule}\n|}}\n|}}\n");

        Assert.Equal(("1", first, anywhere), (Text(tree, "count(//allow)"), Text(tree, "//ports/@first"), Text(tree, "//allow/@anywhere")));
    }

    [Theory]
    [InlineData("iif \"lo\" accept")]
    [InlineData("ct state established,related accept")]
    [InlineData("ip protocol icmp accept")]
    [InlineData("meta l4proto icmp icmp type echo-request counter packets 0 bytes 0 accept")]
    [InlineData("meta l4proto tcp tcp dport 22 counter packets 0 bytes 0 jump f2b-sshd")]
    [InlineData("ct state vmap { invalid : drop, established : accept, related : accept }")]
    [InlineData("meta l4proto { icmp, ipv6-icmp } accept")]
    [InlineData("meta l4proto ipv6-icmp counter packets 0 bytes 0 accept")]
    [InlineData("icmpv6 type { nd-router-advert, nd-neighbor-solicit } accept")]
    public void Answers_and_bans_open_nothing(string rule) => Assert.Equal("0", Text(
        Parse($"{Nft}|table inet filter {{\n|chain f2b-sshd {{\n|ip saddr 203.0.113.77 counter packets 4 bytes 240 reject\n|return\n|}}\n|chain input {{\n|type filter hook input priority filter; policy drop;\n|{rule}\n|}}\n|}}\n"),
        "count(//allow)"));

    [Theory]
    [InlineData("tcp dport @open accept", "what the rule opens is not known: @open")]
    [InlineData("tcp dport vmap { 22 : accept, 80 : accept }", "a map of verdicts is not followed")]
    [InlineData("ct state vmap { established : accept, new : jump public }", "a map of verdicts is not followed")]
    [InlineData("ct state vmap @states", "a map of verdicts is not followed")]
    [InlineData("iifname \"eth0\" jump public", "the chain public is jumped to under a condition and not followed")]
    public void What_is_not_followed_is_unknown(string rule, string why)
    {
        var tree = Parse($"{Nft}|table inet filter {{\n|chain public {{\n|tcp dport 22 accept\n|}}\n|chain input {{\n|type filter hook input priority filter; policy drop;\n|{rule}\n|}}\n|}}\n");

        Assert.Equal(why, tree.Root.Children.Single(node => node.Name == "firewall").Children.Single().Attribute("opens")?.Unresolved);
    }

    [Fact]
    public void A_chain_that_is_always_jumped_to_is_followed()
    {
        var tree = Parse($"{Nft}|table inet filter {{\n|chain own {{\n|tcp dport 8080 accept\n|}}\n|chain input {{\n|type filter hook input priority filter; policy drop;\n|jump own\n|}}\n|}}\n");

        Assert.Equal("8080", Text(tree, "//ports/@first"));
    }

    [Theory]
    [InlineData("-A INPUT -p tcp -m multiport --dports 22,5432 -j ACCEPT", "22", "true")]
    [InlineData("-A INPUT -s 203.0.113.9/32 -p tcp -m tcp --dport 5432 -j ACCEPT", "5432", "")]
    [InlineData("-A INPUT ! -s 203.0.113.9/32 -p tcp -m tcp --dport 5432 -j ACCEPT", "5432", "true")]
    [InlineData("-A INPUT -i docker0 -j ACCEPT", "1", "")]
    public void Rules_of_iptables_are_openings(string rule, string first, string anywhere)
    {
        var tree = Parse($"section ufw none 127\nsection iptables sudo 0\n|:INPUT DROP [0:0]\n|{rule}\n");

        Assert.Equal(("1", first, anywhere), (Text(tree, "count(//allow)"), Text(tree, "//ports/@first"), Text(tree, "//allow/@anywhere")));
    }

    [Theory]
    [InlineData("default", "eth0", "true")]
    [InlineData("DROP", "eth0", "true")]
    [InlineData("ACCEPT", "eth0", "")]
    [InlineData("ACCEPT", "docker0", "true")]
    public void A_zone_of_firewalld_denies_unless_it_accepts_all(string target, string by, string denies)
    {
        var tree = Parse($"section ufw none 127\nsection firewalld sudo 0\n|public (active)\n|  target: {target}\n|  interfaces: {by}\n|  sources: \n|  services: ssh\n");

        Assert.Equal(("firewalld", denies), (Text(tree, "//firewall/@by"), Text(tree, "//firewall/@default-deny")));
    }

    [Fact]
    public void A_firewalld_that_does_not_run_is_none()
    {
        var tree = Parse("section ufw none 127\nsection firewalld sudo 252\n|FirewallD is not running\nsection iptables sudo 0\n|:INPUT ACCEPT [0:0]\nsection nft sudo 0\n");

        Assert.Null(tree.Root.Children.Single(node => node.Name == "firewall").Attribute("active"));
    }

    [Fact]
    public void A_firewall_of_IPv4_shields_no_listener_of_IPv6()
    {
        var tree = Parse(
            "section listeners user 0\n|tcp 00000000:1538 1\n|tcp6 00000000000000000000000000000000:1538 1\nsection ufw none 127\nsection iptables sudo 0\n|:INPUT DROP [0:0]\nsection ip6tables sudo 0\n|:INPUT ACCEPT [0:0]\n");

        Assert.Equal("0.0.0.0", Text(tree, "//listener[@shielded]/@address"));
        Assert.Equal("1", Text(tree, "count(//listener[@shielded])"));
    }

    private static DocumentTree Parse(string sections) =>
        new HostParser().Parse(ArtifactSet.Of(new Artifact(ArtifactKinds.Host,
            new SourceText("host.evidence", "auditor-evidence host 1\n" + sections), "")));

    private static string Text(DocumentTree tree, string expression) => TreeQuery.Compile(expression).Text(tree.Root, QueryScope.Empty);
}
