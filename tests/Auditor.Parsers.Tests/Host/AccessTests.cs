using Auditor.Documents;
using Auditor.Documents.Queries;
using Auditor.Parsers.Host;

namespace Auditor.Parsers.Tests.Host;

/// <summary>Keys, homes, the files of the SSH server, fail2ban's sources and data stores.</summary>
public class AccessTests
{
    private const string People = "section passwd user 0\n|deploy:x:1000:1000::/home/deploy:/bin/bash\n|anna:x:1001:1001::/home/anna:/bin/bash\n|carl:x:1002:1001::/home/carl:/bin/bash\n"
        + "section group user 0\n|deploy:1000:\n|anna:1001:\n|web:2000:deploy\n";

    [Theory]
    [InlineData("755 1000 1000 4096 1 /home/deploy", "")]
    [InlineData("775 1000 1000 4096 1 /home/deploy", "")]
    [InlineData("775 1000 2000 4096 1 /home/deploy", "the group 2000 may write it")]
    [InlineData("775 1001 1001 4096 1 /home/anna", "the group 1001 may write it")]
    [InlineData("757 1000 1000 4096 1 /home/deploy", "everybody may write it")]
    [InlineData("700 1001 1001 4096 1 /home/deploy", "it belongs to user 1001")]
    public void A_home_is_open_to_whoever_else_may_write_it(string line, string why) =>
        Assert.Equal(why, Text(Parse($"{People}section homes user 0\n|{line}\n"), "//home/@open"));

    [Theory]
    [InlineData("no", "yes", "yes")]
    [InlineData("no", "without-password", "without-password")]
    [InlineData("prohibit-password", "yes", "yes")]
    [InlineData("prohibit-password", "without-password", "")]
    [InlineData("yes", "no", "")]
    public void Only_what_lets_more_in_overrides(string stated, string holds, string found)
    {
        var tree = Parse($"section sshd-effective sudo 0\n|permitrootlogin {holds}\nsection sshd-files sudo 0\n|/etc/ssh/sshd_config\t1\tPermitRootLogin {stated} # as agreed\n");

        Assert.Equal(found, Text(tree, "//overridden/@effective"));
    }

    [Theory]
    [InlineData("log sshd 4000 1795278000 /var/log/auth.log", "")]
    [InlineData("log sshd - - /var/log/auth.log", "/var/log/auth.log is not there")]
    [InlineData("log sshd 0 1790000000 /var/log/auth.log", "/var/log/auth.log is empty")]
    [InlineData("log sshd 4000 1790000000 /var/log/auth.log", "/var/log/auth.log was last written 61 days ago")]
    [InlineData("log recidive 4000 1795278000 /var/log/fail2ban.log", "it reads no file, since none of those it is told is there")]
    public void A_jail_hears_what_is_written(string line, string deaf)
    {
        var tree = Parse($"section os user 0\n|AUDITOR_NOW=1795278277\nsection fail2ban sudo 0\n|Status\nsection fail2ban-config sudo 0\n|backend sshd auto\n|{line}\n|start sshd\n");

        Assert.Equal(deaf, Text(tree, "//fail2ban/@deaf"));
    }

    [Theory]
    [InlineData("iptables-multiport ssh", "22", "")]
    [InlineData("iptables-multiport ssh", "2222", "it closes port ssh while sshd listens on 2222")]
    [InlineData("nftables-multiport 2200:2299", "2222", "")]
    [InlineData("iptables-allports ssh", "2222", "")]
    [InlineData("ufw ssh", "2222", "")]
    public void A_jail_guards_the_port_of_the_server(string action, string port, string misses)
    {
        var tree = Parse(
            $"section sshd-effective sudo 0\n|port {port}\nsection fail2ban sudo 0\n|Status\nsection fail2ban-config sudo 0\n|backend sshd systemd\n|ports sshd {action}\n|start sshd\n");

        Assert.Equal(misses, Text(tree, "//fail2ban/@misses-port"));
    }

    [Fact]
    public void A_fail2ban_that_answers_root_alone_is_unknown_and_not_dead()
    {
        var tree = Parse("section fail2ban user 255\n|ERROR   Permission denied to socket: /var/run/fail2ban/fail2ban.sock, (you must be root)\n");

        Assert.Equal("its server answers root alone", tree.Root.Children.Single(node => node.Name == "fail2ban")
            .Attribute("running")?.Unresolved);
    }

    [Theory]
    [InlineData("|process mongod 1 1 host\n|option auth=yes\n|option config=/etc/mongod.conf\n",
        "|/etc/mongod.conf\tauthorization\tdisabled\n", "required")]
    [InlineData("|process mongod 1 1 host\n|option config=/etc/mongod.conf\n", "|/etc/mongod.conf\tauthorization\tenabled\n", "required")]
    [InlineData("|process mongod 1 1 host\n|option config=/etc/mongod.conf\n", "|/etc/mongod.conf\tport\t27017\n", "none")]
    [InlineData("|process mongod 1 1 host\n|option auth=yes\n|answer mongodb 127.0.0.1 27017 open\n", "", "none")]
    [InlineData("|process mariadbd 1 1 host\n|option skip-grant-tables=yes\n", "|privilege 1 localhost set\n", "none")]
    [InlineData("|process mariadbd 1 1 host\n|option no-defaults=yes\n",
        "|/etc/my.cnf\tskip-grant-tables\tyes\n|privilege 1 localhost set\n", "required")]
    [InlineData("|process elasticsearch 1 1 host\n|option xpack.security.enabled=true\n",
        "|/etc/elasticsearch/elasticsearch.yml\txpack.security.enabled\tfalse\n", "required")]
    public void What_answers_beats_what_was_started_with_and_that_the_file(string stores, string files, string authentication) =>
        Assert.Equal(authentication,
            Text(Parse($"section stores user 0\n{stores}section store-files sudo 0\n{files}"),
            "//port[not(@service = 'ssh')]/@authentication"));

    [Theory]
    [InlineData("section stores user 77\n", "needs root: no sudo right for stores")]
    [InlineData("section stores user 0\n|process redis-server 1 1 host\n|answer redis 127.0.0.1 6379 untold\n",
        "the host has neither bash nor nc to ask it with")]
    [InlineData("section stores user 0\n|process redis-server 1 1 host\n", "redis did not answer over the loopback interface")]
    [InlineData("section stores user 0\n|process postgres 1 1 host\nsection store-files none 77\n",
        "needs root: no sudo right for store-files")]
    public void A_store_that_could_not_be_asked_is_unknown(string sections, string why)
    {
        var tree = Parse($"section listeners user 0\n|tcp 00000000:18EB 1\n{sections}");
        var address = tree.Root.Children.Single(node => node.Name == "address" && node.Children.Any(port => port["service"] != "ssh"));

        Assert.Equal(why, address.Children.Single().Attribute("authentication")?.Unresolved);
    }

    [Fact]
    public void Stores_in_containers_are_not_judged_by_the_files_of_the_host() =>
        Assert.Equal("0", Text(Parse("section stores user 0\n|process postgres 1 1 container\nsection store-files sudo 0\n"),
            "count(//port[@service = 'postgresql'])"));

    private static DocumentTree Parse(string sections) =>
        new HostParser().Parse(ArtifactSet.Of(new Artifact(ArtifactKinds.Host,
            new SourceText("host.evidence", "auditor-evidence host 1\n" + sections), "")));

    private static string Text(DocumentTree tree, string expression) => TreeQuery.Compile(expression).Text(tree.Root, QueryScope.Empty);
}
