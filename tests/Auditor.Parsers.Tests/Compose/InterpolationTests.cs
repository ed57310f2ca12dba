using Auditor.Documents;

namespace Auditor.Parsers.Tests.Compose;

public sealed class InterpolationTests
{
    private const string Variables = "SET=value\nEMPTY=\n";

    [Theory]
    [InlineData("$SET", "value")]
    [InlineData("${SET}", "value")]
    [InlineData("a${SET}b", "avalueb")]
    [InlineData("$SET-b", "value-b")]
    [InlineData("${EMPTY}", "")]
    [InlineData("${UNSET:-default}", "default")]
    [InlineData("${UNSET-default}", "default")]
    [InlineData("${EMPTY:-default}", "default")]
    [InlineData("${EMPTY-default}", "")]
    [InlineData("${SET:-default}", "value")]
    [InlineData("${SET:+other}", "other")]
    [InlineData("${EMPTY:+other}", "")]
    [InlineData("${EMPTY+other}", "other")]
    [InlineData("${UNSET+other}", "")]
    [InlineData("${SET:?message}", "value")]
    [InlineData("${EMPTY?message}", "")]
    [InlineData("${UNSET:-${SET}}", "value")]
    [InlineData("${UNSET:-${OTHER:-${THIRD:-deep}}}", "deep")]
    [InlineData("${UNSET:-a$SET.b}", "avalue.b")]
    [InlineData("${UNSET:-{\"a\":1}}", "{\"a\":1}")]
    [InlineData("${UNSET:-a:b?c-d}", "a:b?c-d")]
    [InlineData("$$SET", "$SET")]
    [InlineData("$${SET}", "${SET}")]
    [InlineData("a $ b", "a $ b")]
    [InlineData("^x$", "^x$")]
    [InlineData("$}", "$}")]
    [InlineData("$1", "$1")]
    public void A_variable_is_put_in(string written, string value)
    {
        var environment = Of(written);

        Assert.Equal(value, environment["value"]);
        Assert.Null(Assert.NotNull(environment.Attribute("value")).Unresolved);
    }

    [Theory]
    [InlineData("${UNSET}", "unset", "")]
    [InlineData("$UNSET", "unset", "")]
    [InlineData("a${UNSET}b", "unset", "")]
    [InlineData("${UNSET:?say why}", "required", "say why")]
    [InlineData("${EMPTY:?}", "required", "")]
    [InlineData("${UNSET?a-b}", "required", "a-b")]
    public void What_nobody_sets_is_not_known_and_stays_as_it_is_written(string written, string resolved, string message)
    {
        var environment = Of(written);

        Assert.Equal(written, environment["value"]);
        Assert.Contains("not in these files", Assert.NotNull(environment.Attribute("value")).Unresolved, StringComparison.Ordinal);
        var use = Assert.Single(environment.Children);
        Assert.Equal(resolved, use["resolved"]);
        Assert.Equal(message, use["message"]);
        Assert.Equal(resolved == "required", use.Has("guarded"));
    }

    [Theory]
    [InlineData("${")]
    [InlineData("${}")]
    [InlineData("${ x}")]
    [InlineData("${x!}")]
    [InlineData("${x:y}")]
    [InlineData("${x:-{}")]
    [InlineData("${1x}")]
    public void What_is_no_use_of_a_variable_is_a_problem(string written)
    {
        var tree = ComposeTrees.Parse($"services:\n  a:\n    image: x:1\n    environment:\n      V: '{written}'\n");

        Assert.Equal("compose.yaml:5", tree.Problem("interpolation").Place());
        Assert.Equal(written, tree.Named("environment", "V")["value"]);
    }

    [Fact]
    public void Each_use_says_what_it_is_and_an_unused_branch_is_no_use()
    {
        var tree = Project("V: ${SET:-${NOT_ASKED}}${DB_PASSWORD:-fake-${INNER:-x}}");
        var uses = tree.Named("environment", "V").Children.ToList();

        Assert.Equal(["SET", "DB_PASSWORD", "INNER"], uses.Select(use => use["variable"]));
        Assert.Equal(["variables", "default", "default"], uses.Select(use => use["resolved"]));
        Assert.Equal(["${NOT_ASKED}", "fake-x", "x"], uses.Select(use => use["default"]));
        Assert.Equal("environment.V", uses[1]["key"]);
        Assert.True(uses[1].Has("secret-name"));
        Assert.True(Assert.NotNull(uses[1].Attribute("default")).IsSecret);
        Assert.Equal("fake-${INNER:-x}", uses[1].Written("default"));
    }

    [Fact]
    public void Keys_are_not_interpolated()
    {
        var tree = Project("$SET: x");

        Assert.Equal("x", tree.Named("environment", "$SET")["value"]);
    }

    [Fact]
    public void A_default_keeps_its_place_in_the_parts_of_a_value()
    {
        var port = ComposeTrees.Service("ports:\n  - \"${HOST:-127.0.0.1}:${PORT:-5432}:5432\"").Descendants("port").Single();

        Assert.Equal("127.0.0.1", port["host-ip"]);
        Assert.Equal("127.0.0.1", port.Written("host-ip"));
        Assert.Equal("5432", port.Written("published"));
        Assert.True(port.Has("loopback"));
    }

    [Fact]
    public void The_example_of_a_variable_file_makes_a_variable_known_and_gives_no_value()
    {
        var tree = ComposeTrees.Project(
            ("compose.yaml", "services:\n  a:\n    image: x:$TAG\n    environment: [\"A=$OTHER\"]\n"), (".env.example", "TAG=1\n"));

        Assert.Equal([true, false], tree.Named("interpolation").Select(use => use.Has("known")));
        Assert.Equal("unset", tree.Named("interpolation").First()["resolved"]);
    }

    [Fact]
    public void A_use_is_told_in_every_place_that_no_element_shows()
    {
        var service = ComposeTrees.Service("blkio_config:\n  weight: ${WEIGHT}\nstop_signal: ${SIGNAL}");

        Assert.Equal(["blkio_config.weight", "stop_signal"], service.All("interpolation", "key").Order(StringComparer.Ordinal));
    }

    private static Node Of(string written) => Project($"V: '{written.Replace("'", "''", StringComparison.Ordinal)}'").Named("environment", "V");

    private static DocumentTree Project(string variable) =>
        ComposeTrees.Project(("compose.yaml", $"services:\n  a:\n    image: x:1\n    environment:\n      {variable}\n"), (".env", Variables));
}
