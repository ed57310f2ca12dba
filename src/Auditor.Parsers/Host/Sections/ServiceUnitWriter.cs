using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>The services of systemd that run apps: who they run as, what they may do, whether they come back.</summary>
internal static class ServiceUnitWriter
{
    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        var units = ServiceUnits.Of(evidence);
        if (units.WhyUnknown is { } why) builder.Attribute("services", "", evidence.Place("services"), why);
        else builder.Attribute("services", "true", evidence.Place("services"));
        var running = AppUnits(evidence);
        foreach (var unit in units.All.Where(unit => unit.IsApp)) WriteService(builder, unit, running.Contains(unit.Id));
    }

    private static void WriteService(TreeBuilder builder, ServiceUnit unit, bool hasApp)
    {
        builder.Open("service", unit.Span).Attribute("name", unit.Id, unit.Span).Attribute("restart", unit.Restart, unit.Span);
        builder.Attribute("started", StartedBy(unit), unit.Span).Flag("comes-back", unit.ComesBack, unit.Span)
            .Flag("app", hasApp, unit.Span);
        var lacks = string.Join(", ", Lacks(unit));
        if (lacks.Length > 0) builder.Attribute("lacks", lacks, unit.Span);
        builder.Close();
    }

    /// <summary>How a unit starts its app, in words.</summary>
    public static string StartedBy(ServiceUnit unit) =>
        unit.IsRestarted && unit.IsDisabled ? $"{unit.Id} is not enabled"
            : $"{unit.Id} has Restart={(unit.Restart.Length > 0 ? unit.Restart : "no")}";

    private static IEnumerable<string> Lacks(ServiceUnit unit)
    {
        if (unit["NoNewPrivileges"] != "yes") yield return "NoNewPrivileges=yes";
        if (unit["ProtectSystem"] is "" or "no") yield return "ProtectSystem=full";
        if (unit["User"] is "" or "root" or "0" && unit["DynamicUser"] != "yes") yield return "User=";
    }

    /// <summary>The units that apps among the processes belong to.</summary>
    private static HashSet<string> AppUnits(HostEvidence evidence) =>
        evidence.Lines("apps").Select(line => line.Words).Where(words => words.Length > 6).Select(words => words[6])
            .ToHashSet(StringComparer.Ordinal);
}
