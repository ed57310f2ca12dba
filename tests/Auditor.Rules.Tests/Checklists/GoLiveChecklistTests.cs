using Auditor.Rules.Checklists;

namespace Auditor.Rules.Tests.Checklists;

/// <summary>Numbers counted by hand in the tables of the requirement.</summary>
public sealed class GoLiveChecklistTests
{
    private static readonly ChecklistReading Reading = ChecklistReader.Read(GoLiveFile.Read());

    private static Checklist GoLive => Reading.Checklist ?? throw new InvalidOperationException(string.Join('\n', Reading.Errors));

    [Fact]
    public void It_reads_without_an_error()
    {
        Assert.Empty(Reading.Errors);
        Assert.Equal(("go-live", "1"), (GoLive.Name, GoLive.Version));
    }

    [Theory]
    [InlineData("Server and access", 15, 2)]
    [InlineData("Network", 7, 2)]
    [InlineData("TLS and gateway", 15, 2)]
    [InlineData("Containers", 13, 3)]
    [InlineData("Runtime", 5, 2)]
    [InlineData("Application", 16, 3)]
    [InlineData("Data", 8, 2)]
    [InlineData("Backups and recovery", 10, 1)]
    [InlineData("Pipeline", 9, 1)]
    [InlineData("Observability", 7, 0)]
    [InlineData("Infrastructure as code", 5, 0)]
    [InlineData("Process", 11, 0)]
    public void Each_section_has_its_controls_and_blockers(string section, int controls, int blockers)
    {
        var inSection = GoLive.Controls.Where(control => control.Section == section).ToList();

        Assert.Equal((controls, blockers), (inSection.Count, inSection.Count(control => control.IsBlocker)));
    }

    [Fact]
    public void There_are_121_controls_in_12_sections() =>
        Assert.Equal((121, 12), (GoLive.Controls.Length, GoLive.Controls.Select(control => control.Section).Distinct().Count()));

    [Theory]
    [InlineData("repo", 67)]
    [InlineData("host", 32)]
    [InlineData("url", 5)]
    [InlineData("process", 20)]
    public void Each_scope_decides_its_controls(string scope, int controls) =>
        Assert.Equal(controls, GoLive.Controls.Count(control => control.From.Contains(scope)));

    [Theory]
    [InlineData("container.non-root", 8, "000 001", "repo docker", "")]
    [InlineData("network.database-not-exposed", 8, "000 004", "repo host net docker", "model")]
    [InlineData("server.kernel-hardening", 1, "", "host", "")]
    [InlineData("access.remote-admin-private", 3, "001", "process", "host")]
    [InlineData("container.image-scanning", 3, "001 002", "repo", "sarif process")]
    [InlineData("backup.scheduled", 8, "000 001 002 003 004", "host", "repo")]
    [InlineData("pipeline.passing", 5, "000", "process", "status-file")]
    [InlineData("process.performance-targets", 3, "001 002 003", "process", "url")]
    [InlineData("tls.certificate-renewal", 5, "000 002", "host", "url")]
    public void Rows_stand_as_the_table_has_them(string id, int weight, string guides, string from, string also)
    {
        var control = GoLive.Control(id);

        Assert.Equal(
            (weight, guides, from, also),
            (control?.Weight, string.Join(' ', control?.Guides ?? []), string.Join(' ', control?.From ?? []), string.Join(' ', control?.Also ?? [])));
    }

    [Fact]
    public void Containers_data_gateways_and_what_is_asked_of_services_have_a_condition_and_nothing_else_has()
    {
        var conditions = GoLive.Controls.Where(control => control.AppliesWhen is not null).ToLookup(control => control.AppliesWhen, control => control.Id.Split('.')[0]);

        Assert.Equal(
            [
                "/deployment/service", "/deployment/gateway", "/deployment/gateway[@proxies]", "/deployment/gateway[@upstreams]", "/deployment/gateway[@cors]",
                "/deployment/image | /deployment/service", "/deployment/data-store",
            ],
            conditions.Select(group => group.Key));
        Assert.Equal(Enumerable.Repeat("gateway", 4), conditions["/deployment/gateway"]);
        Assert.Equal(Enumerable.Repeat("container", 9), conditions["/deployment/image | /deployment/service"]);
        Assert.Equal(["network", "network", "network", "container", "container", "container", "container", "runtime"], conditions["/deployment/service"]);
        Assert.Equal(Enumerable.Repeat("data", 8), conditions["/deployment/data-store"]);
    }

    [Fact]
    public void Only_the_fields_own_controls_name_no_guide()
    {
        var without = GoLive.Controls.Where(control => control.Guides.IsEmpty).Select(control => control.Id);

        Assert.Equal(["server.time-sync", "server.kernel-hardening", "access.ssh-crypto", "access.sudo-sane", "runtime.graceful-shutdown"], without);
    }
}
