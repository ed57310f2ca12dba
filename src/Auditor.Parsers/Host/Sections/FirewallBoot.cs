using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Whether a firewall that is not ufw comes back after a reboot: the units of systemd that restore it (systemctl(1),
/// UnitFileState).</summary>
internal static class FirewallBoot
{
    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        if (FirewallWriter.Filter(evidence) is not { } filter || evidence.Find("firewall-units") is not { } section) return;
        var place = section.Span;
        if (section.WhyUnknown is { } why)
        {
            builder.Attribute("at-boot", "", place, why);
            return;
        }

        string[] units = filter.Tool switch
        {
            "firewalld" => ["firewalld.service"],
            "iptables" => ["netfilter-persistent.service", "iptables.service"],
            _ => ["nftables.service", "netfilter-persistent.service"],
        };
        if (Array.Find(units, unit => IsEnabled(section, unit)) is { } enabled)
            builder.Attribute("at-boot", "yes", place).Attribute("boot", $"{enabled} is enabled", place);
        else if (filter.Tool == "firewalld")
            builder.Attribute("at-boot", "no", place).Attribute("boot", "firewalld.service is not enabled", place);
        else builder.Attribute("at-boot", "", place,
            $"none of {string.Join(", ", units)} is enabled; whether a script brings the rules back cannot be seen");
    }

    /// <summary><c>Id=nftables.service</c>, and below it, before the next empty line, <c>UnitFileState=enabled</c>.</summary>
    private static bool IsEnabled(HostSection section, string unit)
    {
        var isOurs = false;
        foreach (var line in section.Lines)
        {
            if (line.Text.StartsWith("Id=", StringComparison.Ordinal)) isOurs = line.Text[3..] == unit;
            else if (isOurs && line.Text == "UnitFileState=enabled") return true;
        }

        return false;
    }
}
