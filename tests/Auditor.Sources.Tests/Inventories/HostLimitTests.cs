using Auditor.Sources.Inventories;

namespace Auditor.Sources.Tests.Inventories;

public class HostLimitTests
{
    private static readonly InventoryHost[] Hosts = [Host("web1", "web", "prod"), Host("web2", "web", "staging"),
        Host("db1", "db", "prod")];

    [Theory]
    [InlineData("web1", "web1")]
    [InlineData("web", "web1 web2")]
    [InlineData("web*", "web1 web2")]
    [InlineData("?b1", "db1")]
    [InlineData("*1", "web1 db1")]
    [InlineData("web,db", "web1 web2 db1")]
    [InlineData("web:!staging", "web1")]
    [InlineData("!web2", "web1 db1")]
    [InlineData("web:&prod", "web1")]
    [InlineData("all", "web1 web2 db1")]
    [InlineData("all,!all", "")]
    public void Words_name_hosts_and_groups(string limit, string names) =>
        Assert.Equal(names, string.Join(' ', Hosts.Where(HostLimit.Of(limit).Covers).Select(host => host.Name)));

    [Fact]
    public void A_word_that_names_nothing_is_told() =>
        Assert.Equal<string>(["wbe", "!sttaging"], HostLimit.Of("wbe,db,!sttaging").Idle(Hosts));

    private static InventoryHost Host(string name, params string[] groups) => new(name, name, null, null, null, [.. groups], default);
}
