using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Programs that run apps, and the data stores among all processes (proc(5)).</summary>
internal static class AppWriter
{
    /// <summary>Parents that start a program again when it ends.</summary>
    private static readonly string[] Keepers = ["systemd", "pm2", "PM2", "containerd-shim", "docker-init", "tini", "supervisord", "runsv", "s6-supervise", "init", "dumb-init"];

    private static readonly (string Process, string Store)[] Stores =
        [("postgres", "PostgreSQL"), ("mysqld", "MySQL"), ("mariadbd", "MySQL"), ("mongod", "MongoDB"), ("redis-server", "Redis"), ("valkey-server", "Redis")];

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        Known(builder, evidence, "apps", "apps");
        Known(builder, evidence, "processes", "processes");
        foreach (var line in evidence.Lines("apps").DistinctBy(line => line.Text))
        {
            if (line.Words is [var name, var uid, var place, var inspect, var parent, var environment, ..]) WriteApp(builder, line.Span, name, uid, place, inspect, parent, environment);
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

    private static void WriteApp(TreeBuilder builder, SourceSpan span, string name, string uid, string place, string inspect, string parent, string environment)
    {
        builder.Open("app", span).Attribute("name", name, span).Attribute("uid", uid, span).Attribute("parent", parent, span);
        builder.Flag("container", place == "container", span).Flag("inspect", inspect == "inspect", span);
        builder.Flag("kept", Array.Exists(Keepers, keeper => parent.StartsWith(keeper, StringComparison.Ordinal)), span);
        builder.Flag("nested", parent == name, span);
        if (environment != "-") builder.Attribute("environment", environment, span);
        builder.Close();
    }
}
