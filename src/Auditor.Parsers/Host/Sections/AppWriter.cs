using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Programs that run apps, and the data stores among all processes (proc(5)).</summary>
internal static class AppWriter
{
    /// <summary>The first process takes over what lost its parent. What others than systemd have for children they may start
    /// again.</summary>
    private const string First = "systemd";

    /// <summary>Parents that start a program again when it ends. systemd does so as the settings of its unit say.</summary>
    private static readonly string[] Keepers =
        ["pm2", "PM2", "containerd-shim", "docker-init", "tini", "supervisord", "runsv", "s6-supervise", "dumb-init"];

    /// <summary>Services in which people and jobs start programs that are not theirs to start again.</summary>
    private static readonly string[] Hosts = ["cron.service", "crond.service", "atd.service", "ssh.service", "sshd.service"];

    private static readonly (string Process, string Store)[] Stores =
        [("postgres", "PostgreSQL"), ("mysqld", "MySQL"), ("mariadbd", "MySQL"), ("mongod", "MongoDB"), ("redis-server", "Redis"), ("valkey-server", "Redis")];

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        Known(builder, evidence, "apps", "apps");
        if (WhyProcessesUnknown(evidence) is { } why) builder.Attribute("processes", "", evidence.Place("processes"), why);
        else builder.Attribute("processes", "true", evidence.Place("processes"));
        var units = ServiceUnits.Of(evidence);
        foreach (var line in evidence.Lines("apps").DistinctBy(line => line.Text))
        {
            if (line.Words is [_, _, _, _, _, _, ..]) WriteApp(builder, line.Span, line.Words, units);
        }

        foreach (var (process, store) in Stores)
        {
            var found = evidence.Lines("processes").FirstOrDefault(line => line.Words is [_, var name] && name == process);
            if (found.Text is not null) builder.Leaf("data-store", found.Span, new TreeAttribute("name", store, found.Span), new TreeAttribute("process", process, found.Span));
        }

        var cron = evidence.Lines("processes").FirstOrDefault(line => line.Words is [_, "cron" or "crond"]);
        if (cron.Text is not null) builder.Attribute("cron", "true", cron.Span);
    }

    private static void Known(TreeBuilder builder, HostEvidence evidence, string section, string attribute)
    {
        if (evidence.WhyUnknown(section) is { } why) builder.Attribute(attribute, "", evidence.Place(section), why);
        else builder.Attribute(attribute, "true", evidence.Place(section));
    }

    /// <summary>Where /proc hides the processes of others (hidepid), what is not seen may still run.</summary>
    private static string? WhyProcessesUnknown(HostEvidence evidence) =>
        evidence.WhyUnknown("processes")
            ?? (evidence.Lines("processes").Any(line => line.Words is ["0", ..]) ? null : "the processes of root are not visible");

    /// <summary>NAME UID PLACE INSPECT PARENT ENVIRONMENT UNIT</summary>
    private static void WriteApp(TreeBuilder builder, SourceSpan span, string[] words, ServiceUnits units)
    {
        var (name, parent) = (words[0], words[4]);
        builder.Open("app", span).Attribute("name", name, span).Attribute("uid", words[1], span).Attribute("parent", parent, span);
        builder.Flag("container", words[2] == "container", span).Flag("inspect", words[3] == "inspect", span);
        builder.Flag("kept", Array.Exists(Keepers, keeper => parent.StartsWith(keeper, StringComparison.Ordinal)), span);
        builder.Flag("nested", parent == name, span);
        if (words[5] != "-") builder.Attribute("environment", words[5], span);
        WriteStart(builder, span, parent, words.ElementAtOrDefault(6), units);
        builder.Close();
    }

    private static void WriteStart(TreeBuilder builder, SourceSpan span, string parent, string? unit, ServiceUnits units)
    {
        var isOrphan = unit is not null && parent == First;
        if (unit is null or "-" || Hosts.Contains(unit))
            builder.Flag("orphan", isOrphan, span)
                .Attribute("started", isOrphan ? "what started it is gone" : $"it was started from {parent}", span);
        else if (units.Find(unit) is { } known)
        {
            builder.Attribute("unit", unit, span).Attribute("started", ServiceUnitWriter.StartedBy(known), span);
            builder.Attribute("comes-back", known.ComesBack ? "yes" : "no", span);
        }
        else
        {
            builder.Attribute("unit", unit, span).Attribute("started", unit, span);
            builder.Attribute("comes-back", "", span, units.WhyUnknown ?? $"systemd does not list {unit} as running");
        }
    }
}
