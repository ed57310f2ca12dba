using Auditor.Documents;
using Auditor.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Auditor.Parsers.Tests.Ports;

public sealed class PortsTreeTests
{
    [Theory]
    [InlineData("service=redis expects=http", "data-store")]
    [InlineData("service=rabbitmq-management expects=rabbitmq-management", "data-store")]
    [InlineData("service=grafana expects=http", "admin")]
    [InlineData("service=ssh expects=postgresql", "remote-access")]
    [InlineData("service=http expects=prometheus", "application")]
    [InlineData("expects=prometheus", "admin")]
    [InlineData("service=tls expects=postgresql", "data-store")]
    [InlineData("service=smtp", "mail")]
    [InlineData("unrecognised=silence", "")]
    public void The_role_is_that_of_what_answers_else_of_what_is_expected(string values, string role) =>
        Assert.Equal(role, Port($"number=9999 state=open {values}")["role"]);

    [Theory]
    [InlineData(80, "web")]
    [InlineData(443, "web")]
    [InlineData(3000, "application")]
    public void Http_is_the_web_on_its_own_ports_only(int number, string role) => Assert.Equal(role, Port($"number={number} state=open service=http")["role"]);

    [Theory]
    [InlineData("nginx/1.24.0", true)]
    [InlineData("cloudflare", true)]
    [InlineData("Kestrel", false)]
    [InlineData("my-nginx-app", false)]
    public void Gateways_say_so_in_the_server_header(string server, bool isGateway) => Assert.Equal(isGateway, Port($"number=8080 state=open service=http server={server}").Has("gateway"));

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.1.1", true)]
    [InlineData("192.169.1.1", false)]
    [InlineData("100.64.0.1", true)]
    [InlineData("100.128.0.1", false)]
    [InlineData("203.0.113.7", false)]
    [InlineData("::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("::ffff:10.0.0.1", true)]
    [InlineData("2001:db8::1", false)]
    [InlineData("nonsense", false)]
    public void Addresses_that_the_internet_does_not_route_are_private(string ip, bool isPrivate) =>
        Assert.Equal(isPrivate, Tree($"address ip={ip} family=ipv4\n").Root.Children.Single(node => node.Name == "address").Has("private"));

    [Theory]
    [InlineData("kex", "diffie-hellman-group1-sha1", "1024-bit group and SHA-1", true)]
    [InlineData("kex", "diffie-hellman-group14-sha1", "SHA-1", false)]
    [InlineData("kex", "gss-group14-sha1-toWM5Slw5Ew8Mqkay+al2g==", "SHA-1", false)]
    [InlineData("kex", "diffie-hellman-group14-sha256", "", false)]
    [InlineData("cipher", "arcfour128", "RC4", true)]
    [InlineData("cipher", "aes256-cbc", "CBC mode", false)]
    [InlineData("cipher", "aes256-ctr", "", false)]
    [InlineData("mac", "hmac-md5-96-etm@openssh.com", "MD5", false)]
    [InlineData("mac", "hmac-sha1", "", false)]
    [InlineData("host-key", "ssh-rsa", "SHA-1 signatures", false)]
    [InlineData("host-key", "rsa-sha2-256", "", false)]
    [InlineData("compression", "none", "", false)]
    public void Weak_algorithms_say_why(string use, string name, string weak, bool isBroken)
    {
        var algorithm = Port($"number=22 state=open service=ssh\n    algorithm use={use} name=\"{name}\"").Children.Single();
        Assert.Equal((weak, isBroken), (algorithm["weak"], algorithm.Has("broken")));
    }

    [Theory]
    [InlineData("chacha20-poly1305@openssh.com", "hmac-sha2-256", "", "chacha20-poly1305@openssh.com")]
    [InlineData("aes256-cbc", "hmac-sha2-256-etm@openssh.com", "", "aes256-cbc")]
    [InlineData("aes256-cbc", "hmac-sha2-256", "", "")]
    [InlineData("aes256-ctr", "hmac-sha2-256-etm@openssh.com", "", "")]
    [InlineData("chacha20-poly1305@openssh.com", "hmac-sha2-256", "kex-strict-s-v00@openssh.com", "")]
    public void Terrapin_needs_its_ciphers_and_no_strict_exchange(string cipher, string mac, string kex, string terrapin)
    {
        var strict = kex.Length == 0 ? "" : $"\n    algorithm use=kex name={kex}";
        Assert.Equal(terrapin, Port($"number=22 state=open service=ssh{strict}\n    algorithm use=cipher name={cipher}\n    algorithm use=mac name={mac}")["terrapin"]);
    }

    [Theory]
    [InlineData("OpenSSH_9.2p1 Debian-2+deb12u3", "debian", "12")]
    [InlineData("OpenSSH_9.2p1 Debian-2", "debian", "")]
    [InlineData("OpenSSH_8.9p1 Ubuntu-3ubuntu0.10", "ubuntu", "22.04")]
    [InlineData("OpenSSH_9.0p1 Ubuntu-1ubuntu7", "ubuntu", "")]
    [InlineData("OpenSSH_9.2p1", "", "")]
    [InlineData("OpenSSH_9.2p1 Debian-2+deb", "debian", "")]
    [InlineData("", "", "")]
    public void The_version_line_names_its_distribution(string version, string distribution, string release)
    {
        var port = Port($"number=22 state=open service=ssh version=\"{version}\"");
        Assert.Equal((distribution, release), (port["distribution"], port["release"]));
    }

    [Fact]
    public void Evidence_of_any_text_is_read_without_an_exception()
    {
        const string Whole = "auditor-evidence ports 1\nendpoint host=h port=1\naddress ip=1.2.3.4 family=ipv4 answers\n  port number=22 state=open service=ssh version=\"a b\"\n    algorithm use=kex name=x\ngap because=\"y\"\n";
        for (var length = 0; length <= Whole.Length; length++) Tree(Whole[..length], isWhole: true);
        var changed = from at in Gen.Choose(0, Whole.Length - 1) from c in Gen.Choose(0, 0x2100) select Whole[..at] + (char)c + Whole[(at + 1)..];
        Check.One(RandomCases.Of(3000), Prop.ForAll(changed.ToArbitrary(), text => Tree(text, isWhole: true).Root.Name == "ports"));
    }

    private static Node Port(string values) => Tree($"address ip=203.0.113.7 family=ipv4\n  port {values}\n").Root.Children.Single(node => node.Name == "address").Children.Single();

    private static DocumentTree Tree(string records, bool isWhole = false)
    {
        var parser = KnownParsers.Of(ArtifactKinds.Ports);
        Assert.NotNull(parser);
        var text = isWhole ? records : "auditor-evidence ports 1\n" + records;
        var tree = parser.Parse(ArtifactSet.Of(new Artifact(ArtifactKinds.Ports, new SourceText("ports.evidence", text), "")));
        if (!isWhole) Assert.Empty(tree.Problems);
        return tree;
    }
}
