using Auditor.Sources.Docker;

namespace Auditor.Sources.Tests.Docker;

public class DaemonSettingsTests
{
    [Fact]
    public void Arguments_and_the_file_are_read_together()
    {
        var settings = DaemonSettings.Of(
            ["dockerd", "-H", "fd://", "--userland-proxy=false", "--log-opt", "max-size=10m", "--log-opt=splunk-token=fake-token",
                "--no-new-privileges", "--debug"],
            """{ "log-opts": { "max-file": "3", "gelf-address": "udp://fake" }, "tlskey": "/srv/key.pem" }""");

        Assert.Null(settings.WhyUnknown);
        Assert.Equal(("false", "10m", "3", "true", "/srv/key.pem"),
            (settings["userland-proxy"], settings["max-size"], settings["max-file"], settings["no-new-privileges"], settings["tlskey"]));
        Assert.Null(settings["splunk-token"]);
        Assert.Null(settings["gelf-address"]);
    }

    [Theory]
    [InlineData("{ broken")]
    [InlineData("[]")]
    [InlineData("7")]
    public void A_file_that_cannot_be_read_leaves_all_unknown(string file) =>
        Assert.NotNull(DaemonSettings.Of(["dockerd"], file).WhyUnknown);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void Without_a_file_all_is_at_its_default(string? file)
    {
        var settings = DaemonSettings.Of(["dockerd"], file);

        Assert.Null(settings.WhyUnknown);
        Assert.Null(settings["userland-proxy"]);
    }
}
