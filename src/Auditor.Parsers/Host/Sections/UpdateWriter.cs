using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// Packages that wait for a security update, as the collector finds them in the package lists on the host, the age of these lists, and whether updates come by
/// themselves (apt.conf(5), unattended-upgrades). Nothing is fetched, so old lists say nothing.
/// </summary>
internal static class UpdateWriter
{
    private const long Day = 86_400;
    private const long OldestLists = 7;
    private const string Section = "security-updates";

    /// <summary>Of recordings made when the collector had apt-get(8) simulate an upgrade.</summary>
    private const string Simulated = "apt-pending";

    /// <summary>The collector's exit status where no list is of security updates.</summary>
    private const int NoSecurityList = 3;

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        var section = evidence.Find(Section) is null && evidence.Find(Simulated) is not null ? Simulated : Section;
        var place = evidence.Place(section);
        builder.Open("updates", place);
        var age = ListsAge(evidence);
        if (age is { } days) builder.Attribute("lists-age-days", HostValues.Text(days), evidence.Place("apt-lists"));
        else builder.Attribute("lists-age-days", "", evidence.Place("apt-lists"), evidence.WhyUnknown("apt-lists") ?? "there are no package lists");
        var waiting = evidence.Lines(section).Where(line => section == Section || IsSecurity(line)).ToList();
        if (WhyPendingUnknown(evidence, section, age) is { } why) builder.Attribute("pending", "", place, why);
        else builder.Attribute("pending", HostValues.Text(waiting.Count), place);
        WriteAutomatic(builder, evidence);
        foreach (var line in waiting) builder.Leaf("package", line.Span, new TreeAttribute("name", Name(line, section), line.Span));
        builder.Close();
    }

    private static string? WhyPendingUnknown(HostEvidence evidence, string section, long? age)
    {
        if (evidence.WhyUnknown(section) is { } why) return why;
        if (evidence.Find(section)?.Status == NoSecurityList) return "none of the package lists is of security updates";
        if (evidence.Find(section)?.Status != 0) return "the package lists could not be read";
        if (age is null) return "there are no package lists";
        return age > OldestLists ? $"the package lists are {age} days old" : null;
    }

    /// <summary>NAME INSTALLED NEWER; simulated, Inst NAME [INSTALLED] (NEWER ORIGIN [ARCHITECTURE]).</summary>
    private static string Name(HostLine line, string section) => line.Words.ElementAtOrDefault(section == Section ? 0 : 1) ?? "";

    private static bool IsSecurity(HostLine line)
    {
        var origin = line.Text.IndexOf('(', StringComparison.Ordinal);
        return line.Text.StartsWith("Inst ", StringComparison.Ordinal) && origin >= 0
            && line.Text[origin..].Contains("-security", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Of the newest list, by the host's own clock. The folder itself is no list.</summary>
    private static long? ListsAge(HostEvidence evidence)
    {
        var times = evidence.Lines("apt-lists").Select(line => HostValues.Number(line.Text)).OfType<long>().ToList();
        return times.Count > 1 && OsWriter.Now(evidence) is { } now ? Math.Max(0, (now - times.Max()) / Day) : null;
    }

    private static void WriteAutomatic(TreeBuilder builder, HostEvidence evidence)
    {
        var place = evidence.Place("apt-settings");
        if ((evidence.WhyUnknown("apt-settings") ?? evidence.WhyUnknown("packages")) is { } why) builder.Attribute("automatic", "", place, why);
        else if (IsInstalled(evidence, "unattended-upgrades") && !LacksTimer(evidence) && Setting(evidence, "APT::Periodic::Unattended-Upgrade") is { Value: not "0" } on)
            builder.Attribute("automatic", "true", on.Span);
        var origins = evidence.Lines("apt-settings").Where(line => line.Text.StartsWith("Unattended-Upgrade::", StringComparison.Ordinal)
            && line.Text.Contains("Origins", StringComparison.Ordinal) && line.Text.Contains("ecurity", StringComparison.Ordinal)).Select(line => (SourceSpan?)line.Span).FirstOrDefault();
        if (origins is { } span) builder.Attribute("automatic-security", "true", span);
        else if (evidence.WhyUnknown("apt-settings") is { } unread) builder.Attribute("automatic-security", "", place, unread);
    }

    /// <summary>Where systemd answers, its timer starts the upgrades; elsewhere cron.daily does.</summary>
    private static bool LacksTimer(HostEvidence evidence) => evidence.Find("timers") is { Status: 0, Lines.Count: > 0 } timers
        && !timers.Lines.Exists(line => line.Text.Contains("apt-daily-upgrade", StringComparison.Ordinal));

    /// <summary>A line <c>NAME "value";</c> of apt-config dump.</summary>
    private static (string Value, SourceSpan Span)? Setting(HostEvidence evidence, string name)
    {
        foreach (var line in evidence.Lines("apt-settings"))
        {
            if (line.Pair(' ') is { Key: var key, Value: var value } && key == name) return (value.TrimEnd(';').Trim('"'), line.Span);
        }

        return null;
    }

    private static bool IsInstalled(HostEvidence evidence, string package) =>
        evidence.Lines("packages").Any(line => line.Words is ["ii" or "hi", var name, ..] && name == package);
}
