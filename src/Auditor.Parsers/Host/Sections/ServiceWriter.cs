using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Units of systemd that failed, and what becomes of logs (journald.conf(5), logrotate(8)).</summary>
internal static class ServiceWriter
{
    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        builder.Open("units", evidence.Place("failed-units"));
        if (WhyUnitsUnknown(evidence) is { } why) builder.Attribute("failed", "", evidence.Place("failed-units"), why);
        else builder.Attribute("failed", HostValues.Text(evidence.Lines("failed-units").Count), evidence.Place("failed-units"));
        if (WhyUnitsUnknown(evidence) is null)
        {
            foreach (var line in evidence.Lines("failed-units").Where(line => line.Words.Length > 0))
                builder.Leaf("unit", line.Span, new TreeAttribute("name", line.Words[0] == "●" ? line.Words.ElementAtOrDefault(1) ?? "" : line.Words[0], line.Span));
        }

        builder.Close();
        WriteLogs(builder, evidence);
    }

    private static string? WhyUnitsUnknown(HostEvidence evidence) =>
        evidence.WhyUnknown("failed-units") ?? (evidence.Find("failed-units")?.Status == 0 ? null : "systemd does not answer");

    private static void WriteLogs(TreeBuilder builder, HostEvidence evidence)
    {
        var place = evidence.Place("logs");
        builder.Open("logs", place);
        var why = evidence.WhyUnknown("logs");
        if (why is not null) builder.Attribute("rotations", "", place, why);
        else if (HostValues.Find(evidence, "logs", "logrotate", '=') is { } rotations) builder.Attribute("rotations", rotations.Value, rotations.Span);
        if (HostValues.Find(evidence, "logs", "journal", '=') is { Value.Length: > 0 } journal) builder.Attribute("persistent", "true", journal.Span);
        if (HostValues.Find(evidence, "logs", "SystemMaxUse", '=') is { } limit) builder.Attribute("journal-limit", limit.Value, limit.Span);
        if (evidence.WhyUnknown("log-size") is { } unread) builder.Attribute("mebibytes", "", evidence.Place("log-size"), unread);
        else if (evidence.Lines("log-size").FirstOrDefault(line => line.Text.EndsWith("/var/log", StringComparison.Ordinal)) is { Text: not null } size && HostValues.Number(size.Text) is { } kibibytes)
            builder.Attribute("mebibytes", HostValues.Text(kibibytes / 1024), size.Span);
        builder.Close();
    }
}
