using Auditor.Documents;

namespace Auditor.Parsers.Tests.Compose;

public sealed class PortTests
{
    [Theory]
    [InlineData("\"8080:80\"", "8080:80")]
    [InlineData("8080:80", "8080:80")]
    [InlineData("'${PORT:-8080}:80'", "${PORT:-8080}:80")]
    public void The_span_of_the_value_is_all_that_is_written(string item, string written) => Assert.Equal(written, Port(item).Written("value"));

    [Fact]
    public void A_long_port_can_take_a_key() => Assert.Equal(("block", ""), (Port("target: 80")["body"], Port("80")["body"]));

    [Theory]
    // value, host-ip, published, published-end, target, target-end, protocol
    [InlineData("80", "", "", "", "80", "", "tcp")]
    [InlineData("8080:80", "", "8080", "", "80", "", "tcp")]
    [InlineData("127.0.0.1:8080:80", "127.0.0.1", "8080", "", "80", "", "tcp")]
    [InlineData("127.0.0.1::80", "127.0.0.1", "", "", "80", "", "tcp")]
    [InlineData("53:53/udp", "", "53", "", "53", "", "udp")]
    [InlineData("53:53/UDP", "", "53", "", "53", "", "udp")]
    [InlineData("3000-3005", "", "", "", "3000", "3005", "tcp")]
    [InlineData("9090-9091:8080-8081", "", "9090", "9091", "8080", "8081", "tcp")]
    [InlineData("80-90:8080", "", "80", "90", "8080", "", "tcp")]
    [InlineData("[::1]:6001:6001", "::1", "6001", "", "6001", "", "tcp")]
    [InlineData("::1:6000:6000", "::1", "6000", "", "6000", "", "tcp")]
    [InlineData("[::]:80:80", "::", "80", "", "80", "", "tcp")]
    [InlineData("0.0.0.0:80:80", "0.0.0.0", "80", "", "80", "", "tcp")]
    public void The_short_form_has_parts(string written, string address, string published, string publishedEnd, string target, string targetEnd, string protocol)
    {
        var port = Port($"\"{written}\"");

        Assert.Equal(
            [address, published, publishedEnd, target, targetEnd, protocol],
            ((string[])["host-ip", "published", "published-end", "target", "target-end", "protocol"]).Select(name => port[name]));
        Assert.False(port.Has("invalid"));
        Assert.Equal(published.Length == 0, port.Has("random"));
    }

    [Theory]
    [InlineData("80", true, false)]
    [InlineData("8080:80", true, false)]
    [InlineData("0.0.0.0:80:80", true, false)]
    [InlineData("[::]:80:80", true, false)]
    [InlineData("127.0.0.1:80:80", false, true)]
    [InlineData("127.9.9.9:80:80", false, true)]
    [InlineData("[::1]:80:80", false, true)]
    [InlineData("10.0.0.5:80:80", false, false)]
    public void The_interface_is_told(string written, bool isAll, bool isLoopback)
    {
        var port = Port($"\"{written}\"");

        Assert.Equal(isAll, port.Has("all-interfaces"));
        Assert.Equal(isLoopback, port.Has("loopback"));
    }

    [Theory]
    [InlineData("${HOST_IP}:8080:80")]
    [InlineData("$HOST_IP:$PORT:1025")]
    public void An_address_that_is_not_known_is_neither(string written)
    {
        var port = Port($"\"{written}\"");

        Assert.NotNull(Assert.NotNull(port.Attribute("all-interfaces")).Unresolved);
        Assert.NotNull(Assert.NotNull(port.Attribute("host-ip")).Unresolved);
        Assert.False(port.Has("loopback"));
        Assert.False(port.Has("invalid"));
    }

    [Fact]
    public void A_port_that_is_not_known_hides_only_itself()
    {
        var port = Port("\"${DB_PORT:?set it}:5432\"");

        Assert.NotNull(Assert.NotNull(port.Attribute("published")).Unresolved);
        Assert.Null(Assert.NotNull(port.Attribute("target")).Unresolved);
        Assert.Equal("5432", port["target"]);
        Assert.True(port.Has("all-interfaces"));
    }

    [Theory]
    [InlineData("9999999")]
    [InlineData("80/xyz")]
    [InlineData("tcp")]
    [InlineData("\"\"")]
    [InlineData("80-90:8080-8085")]
    [InlineData("90-80:80")]
    [InlineData("a.b:80:80")]
    public void What_is_no_port_is_a_problem(string written)
    {
        var tree = ComposeTrees.Parse($"services:\n  a:\n    image: x:1\n    ports:\n      - {written}\n");

        Assert.Equal("compose.yaml:5", tree.Problem("schema-value").Place());
        Assert.True(tree.Named("port").Single().Has("invalid"));
    }

    [Fact]
    public void The_long_form_has_the_same_parts()
    {
        var port = ComposeTrees.Service("ports:\n  - target: 5432\n    published: \"5433\"\n    host_ip: 127.0.0.1\n    protocol: tcp\n    mode: host\n    app_protocol: pg").Descendants("port").Single();

        Assert.Equal("long", port["form"]);
        Assert.Equal("127.0.0.1:5433:5432", port["value"]);
        Assert.Equal(["5432", "5433", "127.0.0.1", "host", "pg"], ((string[])["target", "published", "host-ip", "mode", "app-protocol"]).Select(name => port[name]));
        Assert.True(port.Has("loopback"));
    }

    [Theory]
    [InlineData("22:22", true)]
    [InlineData("\"22:22\"", false)]
    [InlineData("2222:22", true)]
    [InlineData("5432:5432", false)]
    [InlineData("8080:80", false)]
    public void Old_readers_take_some_ports_for_numbers(string written, bool isBase60) => Assert.Equal(isBase60, Port(written).Has("base-60"));

    [Fact]
    public void A_number_is_a_port() => Assert.Equal("3000", Port("3000")["target"]);

    private static Node Port(string written) => ComposeTrees.Service($"ports:\n  - {written}").Descendants("port").Single();
}
