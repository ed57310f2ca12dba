using Auditor.Documents;
using Auditor.Documents.Queries;
using Auditor.Parsers.Host;

namespace Auditor.Parsers.Tests.Host;

/// <summary>What tells whether a host is looked after.</summary>
public class UpkeepTests
{
    private const string Unit = "|Id=api.service\n|User=api\n|Restart={0}\n|UnitFileState={1}\n|FragmentPath=/etc/systemd/system/api.service\n|ExecStart=/usr/bin/node\n";

    [Theory]
    [InlineData("always", "enabled", "yes", "api.service has Restart=always")]
    [InlineData("no", "enabled", "no", "api.service has Restart=no")]
    [InlineData("on-success", "enabled", "no", "api.service has Restart=on-success")]
    [InlineData("always", "disabled", "no", "api.service is not enabled")]
    [InlineData("on-failure", "static", "yes", "api.service has Restart=on-failure")]
    public void An_app_comes_back_as_its_unit_says(string restart, string state, string comesBack, string started)
    {
        var unit = Unit.Replace("{0}", restart, StringComparison.Ordinal).Replace("{1}", state, StringComparison.Ordinal);
        var tree = Parse($"section apps root 0\n|node 1000 host plain systemd - api.service\nsection services user 0\n{unit}");

        Assert.Equal((comesBack, started), (Text(tree, "//app/@comes-back"), Text(tree, "//app/@started")));
    }

    [Theory]
    [InlineData("section services user 1\n|System has not been booted with systemd\n", "systemd does not answer")]
    [InlineData("section services user 124\n", "the section services took too long")]
    [InlineData("section services user 0\n", "systemd does not list api.service as running")]
    public void Whether_an_app_comes_back_is_unknown_where_its_unit_was_not_seen(string services, string because)
    {
        var app = Parse($"section apps root 0\n|node 1000 host plain systemd - api.service\n{services}").Root.Children.Single(node =>
            node.Name == "app");

        Assert.Equal(because, app.Attribute("comes-back")?.Unresolved);
    }

    [Theory]
    [InlineData("tmux", "-", "0", "it was started from tmux")]
    [InlineData("systemd", "-", "1", "what started it is gone")]
    [InlineData("init", "-", "0", "it was started from init")]
    [InlineData("sh", "cron.service", "0", "it was started from sh")]
    public void An_app_without_a_unit_of_its_own_is_what_its_parent_says(string parent, string unit, string orphans, string started)
    {
        var tree = Parse($"section apps root 0\n|node 1000 host plain {parent} - {unit}\n");

        Assert.Equal(("0", orphans, started),
            (Text(tree, "count(//app/@unit)"), Text(tree, "count(//app/@orphan)"), Text(tree, "//app/@started")));
    }

    [Theory]
    [InlineData("daily-1.sql 90000;daily-2.sql 200000", "; /b/daily-1.sql has 90000 bytes, the one before it had 200000")]
    [InlineData("daily-1.sql 100000;daily-2.sql 200000", "")]
    [InlineData("daily-1.sql 0", "; /b/daily-1.sql is empty")]
    [InlineData("roles-1.sql 900;daily-1.sql 200000", "")]
    [InlineData("incr-1.gz 900;incr-2.gz 200000", "")]
    [InlineData("daily-1.sql 900;daily-2.sql 9000", "")]
    public void A_dump_is_compared_with_the_one_before_it_in_its_series(string files, string loss)
    {
        var lines = string.Concat(files.Split(';').Select((file, i) => $"|{1000 - i} {file.Split(' ')[1]} 600 /b/{file.Split(' ')[0]}\n"));

        Assert.Equal(loss, Text(Parse($"section dumps root 0\n|place\t700\t/b\n{lines}"), "//dump-place/@loss"));
    }

    [Theory]
    [InlineData("755 755 755", "644", true)]
    [InlineData("755 755 755", "640", false)]
    [InlineData("755 700 755", "644", false)]
    [InlineData("1777 755", "604", true)]
    [InlineData("", "644", false)]
    public void A_dump_is_open_when_everybody_gets_to_it(string modes, string mode, bool isOpen) =>
        Assert.Equal(
            isOpen ? "/b/a.sql" : "",
            Text(Parse($"section dumps root 0\n|place\t{modes}\t/b\n|1000 5 {mode} /b/a.sql\n"), "//dump-place/@open"));

    [Theory]
    [InlineData("/var/log/*.log", "/var/log/a.log", true)]
    [InlineData("/var/log/*.log", "/var/log/a/b.log", false)]
    [InlineData("/srv/*/logs/*", "/srv/shop/logs/app.log", true)]
    [InlineData("/var/log/a[0-9].log", "/var/log/a7.log", true)]
    [InlineData("/var/log/a?.log", "/var/log/a7.log", true)]
    [InlineData("/var/log/a?.log", "/var/log/a.log", false)]
    [InlineData("/var/log/[", "/var/log/x", true)]
    [InlineData("/*a*a*a*a*a*a*a*b", "/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    public void A_log_is_rotated_when_a_pattern_of_logrotate_fits(string pattern, string path, bool isRotated) =>
        Assert.Equal(
            isRotated ? "yes" : "no",
            Text(Parse($"section rotations user 0\n|{pattern}\nsection large-logs root 0\n|1000 90000000 {path}\n"), "//log-file/@rotated"));

    [Theory]
    [InlineData("6.1.0-18-amd64", "6.1.0-22-amd64", "6.1.0-18-amd64 runs, 6.1.0-22-amd64 is installed")]
    [InlineData("6.1.0-18-amd64", "6.1.0-18-amd64", "")]
    [InlineData("6.1.0-18-amd64", "6.1.0-9-amd64", "")]
    [InlineData("6.1.0-18-amd64", "6.12.0-1-rt", "")]
    [InlineData("5.15.0-99-generic", "5.15.0-101-generic", "5.15.0-99-generic runs, 5.15.0-101-generic is installed")]
    [InlineData("6.1.0-18-amd64", "99999999999999999999.1-amd64", "6.1.0-18-amd64 runs, 99999999999999999999.1-amd64 is installed")]
    public void A_newer_kernel_of_the_same_flavour_asks_for_a_reboot(string running, string installed, string because) => Assert.Equal(
        because,
        Text(
            Parse($"section os user 0\n|AUDITOR_KERNEL={running}\nsection reboot user 1\n|/run\nsection kernels user 0\n|/boot/vmlinuz-{installed}\n"),
            "//os/@reboot-because"));

    [Theory]
    [InlineData("|oom_kill 0\n|999999.00 1.00\n", "", "")]
    [InlineData("|oom_kill 2\n|864000.00 1.00\n", "777600 node", "1")]
    [InlineData("|oom_kill 2\n|3600.00 1.00\n", "", "0")]
    public void A_process_that_was_killed_for_memory_is_dated(string counts, string message, string days) => Assert.Equal(
        days, Text(Parse($"section oom user 0\n{counts}section oom-log root 0\n{(message.Length > 0 ? $"|{message}\n" : "")}"),
            "//oom/@days-ago"));

    [Theory]
    [InlineData("section oom user 0\n|oom_kill 2\n|864000.00 1.00\nsection oom-log none 77\n", "needs root: no sudo right for oom-log")]
    [InlineData("section oom user 0\n|oom_kill 2\n|864000.00 1.00\nsection oom-log root 0\n", "the kernel's messages of it are gone")]
    [InlineData("section oom user 0\n|864000.00 1.00\n", "the kernel does not count them")]
    public void A_killed_process_that_nobody_can_date_is_unknown(string sections, string because) =>
        Assert.Equal(because, Parse(sections).Root.Children.Single(node => node.Name == "oom").Attribute("days-ago")?.Unresolved);

    [Theory]
    [InlineData("cpu 0 0 0 0 0 0 0 0", "cpu 30 0 10 50 10 0 0 0", "40")]
    [InlineData("cpu 0 0 0 0 0 0 0 0", "cpu 0 0 0 0 0 0 0 0", "")]
    [InlineData("cpu 9 9 9 9 9", "cpu 1 1 1 1 1", "")]
    [InlineData("cpu 9223372036854775807 1 1 1 1", "cpu 9223372036854775807 2 2 2 2", "")]
    [InlineData("cpu x", "cpu y", "")]
    public void Processors_are_busy_for_what_is_neither_idle_nor_waiting(string first, string second, string percent) =>
        Assert.Equal(percent, Text(Parse($"section cpu user 0\n|{first}\n|{second}\n"), "//cpu/@used-percent"));

    [Fact]
    public void Instances_of_an_app_of_PM2_are_counted_by_name()
    {
        var tree = Parse("section pm2 root 0\n|daemon\tapp\tnone\tno\t5\t/home/app/.pm2\n|running\tapi\n|running\tjobs\n|app\tapi\tcluster_mode\t-\t-\t0\t0\tonline\tnode\n"
            + "|app\tapi\tcluster_mode\t-\t-\t0\t0\tonline\tnode\n|log\n|daemon\troot\tsystemd\tyes\t5\t/root/.pm2\n|form\n|crashed\n|app\n");

        Assert.Equal(("2", "jobs", "0"),
            (Text(tree, "//pm2-app/@instances"), Text(tree, "//pm2[1]/@unsaved"), Text(tree, "//pm2-app/@crashes")));
        Assert.NotNull(tree.Root.Children.Last(node => node.Name == "pm2").Attribute("unsaved")?.Unresolved);
    }

    [Fact]
    public void Processes_are_unknown_where_those_of_root_are_hidden() =>
        Assert.Equal("the processes of root are not visible",
            Parse("section processes user 0\n|1000 sh\n").Root.Attribute("processes")?.Unresolved);

    [Fact]
    public void Settings_of_the_kernel_are_unknown_when_none_was_read() =>
        Assert.Equal("none of them could be read", Parse("section sysctl user 0\n").Root.Attribute("sysctls")?.Unresolved);

    private static DocumentTree Parse(string sections) =>
        new HostParser()
            .Parse(ArtifactSet.Of(new Artifact(ArtifactKinds.Host, new SourceText("host.evidence", "auditor-evidence host 1\n" + sections),
                "")));

    private static string Text(DocumentTree tree, string expression) => TreeQuery.Compile(expression).Text(tree.Root, QueryScope.Empty);
}
