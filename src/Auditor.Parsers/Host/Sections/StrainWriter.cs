using System.Globalization;
using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// How busy the processors are between two readings of /proc/stat, how long processes waited during the last five minutes (pressure stall
/// information, <c>some</c>,
/// avg300), and whether the kernel killed processes for want of memory (oom_kill of /proc/vmstat since the start; its messages tell when).
/// </summary>
internal static class StrainWriter
{
    private const double Day = 86_400;
    private const string Average = "avg300=";

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        WriteCpu(builder, evidence);
        builder.Open("pressure", evidence.Place("pressure"));
        WritePressure(builder, evidence, "cpu");
        WritePressure(builder, evidence, "memory");
        builder.Close();
        WriteKills(builder, evidence);
    }

    /// <summary>cpu USER NICE SYSTEM IDLE IOWAIT …, in ticks since the start.</summary>
    private static void WriteCpu(TreeBuilder builder, HostEvidence evidence)
    {
        var (place, readings) = (evidence.Place("cpu"), evidence.Lines("cpu").Select(Ticks).OfType<(long All, long Idle)>().ToList());
        builder.Open("cpu", place);
        if (readings is [var first, var second] && second.All - first.All is > 0 and var all)
            builder.Attribute("used-percent", HostValues.Text(Math.Clamp((all - (second.Idle - first.Idle)) * 100 / all, 0, 100)), place);
        else builder.Attribute("used-percent", "", place, evidence.WhyUnknown("cpu") ?? "/proc/stat does not say it");
        builder.Close();
    }

    private static (long All, long Idle)? Ticks(HostLine line)
    {
        var ticks = line.Words.Skip(1).Take(8).Select(HostValues.Number).OfType<long>().ToList();
        return ticks.Count >= 5 && ticks.TrueForAll(tick => tick < long.MaxValue / 16) ? (ticks.Sum(), ticks[3] + ticks[4]) : null;
    }

    private static void WritePressure(TreeBuilder builder, HostEvidence evidence, string resource)
    {
        var line = evidence.Lines("pressure")
            .FirstOrDefault(line => line.Text.StartsWith($"/proc/pressure/{resource}:", StringComparison.Ordinal));
        var word = line.Text is null ? null : Array.Find(line.Words, word => word.StartsWith(Average, StringComparison.Ordinal));
        if (Decimal(word?[Average.Length..]) is not null) builder.Attribute(resource, word?[Average.Length..] ?? "", line.Span);
    }

    private static void WriteKills(TreeBuilder builder, HostEvidence evidence)
    {
        var place = evidence.Place("oom");
        builder.Open("oom", place);
        var (kills, uptime) = (HostValues.Number(HostValues.Find(evidence, "oom", "oom_kill", ' ')?.Value), Uptime(evidence));
        if (kills is not { } count || uptime is not { } up)
            builder.Attribute("days-ago", "", place, evidence.WhyUnknown("oom") ?? "the kernel does not count them");
        else if (count > 0) WriteLastKill(builder, evidence, count, up);
        builder.Close();
    }

    /// <summary>When the messages do not tell, all that is known is that it was since the start.</summary>
    private static void WriteLastKill(TreeBuilder builder, HostEvidence evidence, long kills, double uptime)
    {
        var place = evidence.Place("oom");
        var last = evidence.Lines("oom-log").LastOrDefault(line => HostValues.Number(line.Text) is not null);
        builder.Attribute("kills", HostValues.Text(kills), place);
        if (last.Text is not null && HostValues.Number(last.Text) is { } second)
        {
            builder.Attribute("process", string.Join(' ', last.Words.Skip(1)), last.Span)
                .Attribute("days-ago", Days(uptime - second), last.Span);
        }
        else if (uptime < Day) builder.Attribute("process", "whose name only root can read", place).Attribute("days-ago", "0", place);
        else builder.Attribute("days-ago", "", place, evidence.WhyUnknown("oom-log") ?? "the kernel's messages of it are gone");
    }

    private static string Days(double seconds) => HostValues.Text((long)Math.Max(0, seconds / Day));

    private static double? Uptime(HostEvidence evidence)
    {
        var line = evidence.Lines("oom")
            .FirstOrDefault(line => line.Words.Length == 2 && line.Text.Contains('.', StringComparison.Ordinal));
        return Decimal(line.Text is null ? null : line.Words[0]);
    }

    private static double? Decimal(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
