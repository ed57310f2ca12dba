using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// Whether something keeps the clock right: timedatectl(1), or, where there is no timedatectl or no systemd, a time service among the
/// processes.
/// </summary>
internal static class ClockWriter
{
    private static readonly string[] Services = ["chronyd", "ntpd", "systemd-timesyn", "systemd-timesyncd", "openntpd"];

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        var place = evidence.Place("clock");
        builder.Open("clock", place);
        var said = HostValues.Find(evidence, "clock", "NTPSynchronized", '=');
        var service = evidence.Lines("processes").FirstOrDefault(line => line.Words is [_, var name] && Services.Contains(name));
        var unread = evidence.Find("clock") is { IsAbsent: true } ? null : evidence.WhyUnknown("clock");
        if (said is { Value: "yes" } yes) builder.Attribute("kept", "true", yes.Span);
        else if (said is null && unread is not null) builder.Attribute("kept", "", place, unread);
        else if (said is null && service.Text is not null) builder.Attribute("kept", "true", service.Span);
        else if (said is null && evidence.WhyUnknown("processes") is { } why) builder.Attribute("kept", "", place, why);
        WriteSkew(builder, evidence);
        builder.Close();
    }

    private static void WriteSkew(TreeBuilder builder, HostEvidence evidence)
    {
        if (OsWriter.Now(evidence) is { } host && HostValues.Number(HostValues.Find(evidence, "client", "now", '=')?.Value) is { } own)
            builder.Attribute("skew-seconds", HostValues.Text(Math.Abs(host - own)), evidence.Place("os"));
    }
}
