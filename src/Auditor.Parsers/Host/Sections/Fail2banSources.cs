using System.Globalization;
using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// Whether the jail sshd hears of failures and guards the right port: the configuration as <c>fail2ban-client -d</c> resolves it, and
/// what there is of the files it reads.
/// </summary>
internal static class Fail2banSources
{
    private const long Day = 86_400;

    /// <summary>A server that is reachable from everywhere writes of failures each day; a week without one is a file that nobody writes
    /// any more.</summary>
    private const long Stale = 7 * Day;

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        var place = evidence.Place("fail2ban-config");
        if (evidence.WhyUnknown("fail2ban-config") is { } why)
        {
            builder.Attribute("enabled", "", place, why).Attribute("deaf", "", place, why).Attribute("misses-port", "", place, why);
            return;
        }

        var starts = evidence.Lines("fail2ban-config").FirstOrDefault(line => line.Words is ["start", "sshd"]);
        if (starts.Text is null) return;
        builder.Attribute("enabled", "true", starts.Span);
        WriteDeaf(builder, evidence);
        WritePort(builder, evidence);
    }

    /// <summary>A jail of backend systemd reads the journal. One that reads files hears something when one of them is written.</summary>
    private static void WriteDeaf(TreeBuilder builder, HostEvidence evidence)
    {
        var lines = evidence.Lines("fail2ban-config");
        if (lines.Any(line => line.Words is ["backend", "sshd", "systemd"])) return;
        var isLive = evidence.Find("fail2ban-sshd")?.Status == 0;
        if (isLive && evidence.Lines("fail2ban-sshd").Any(line => line.Text.Contains("Journal matches", StringComparison.Ordinal))) return;
        var now = HostValues.Number(HostValues.Find(evidence, "os", "AUDITOR_NOW", '=')?.Value);
        (string Why, SourceSpan Span)? deaf = ("it reads no file, since none of those it is told is there",
            evidence.Place("fail2ban-config"));
        foreach (var line in lines)
        {
            if (line.Words is not ["log", "sshd", var size, var changed, .. var path]) continue;
            if (WhySilent(size, changed, now) is not { } why) return;
            deaf = ($"{string.Join(' ', path)} {why}", line.Span);
        }

        builder.Attribute("deaf", deaf.Value.Why, deaf.Value.Span);
    }

    private static string? WhySilent(string size, string changed, long? now)
    {
        if (size == "-") return "is not there";
        if (now is null || !long.TryParse(changed, NumberStyles.None, CultureInfo.InvariantCulture, out var time)) return null;
        if (size == "0" && now - time > Day) return "is empty";
        return now - time > Stale ? string.Create(CultureInfo.InvariantCulture, $"was last written {(now - time) / Day} days ago") : null;
    }

    /// <summary>Actions that ban an address on all ports do not look at the jail's.</summary>
    private static void WritePort(TreeBuilder builder, HostEvidence evidence)
    {
        var bans = evidence.Lines("fail2ban-config").Where(line => line.Words is ["ports", "sshd", ..]).ToList();
        if (bans.Count == 0 || bans.Exists(IsOfAllPorts)) return;
        if (evidence.WhyUnknown("sshd-effective") is { } why)
        {
            builder.Attribute("misses-port", "", evidence.Place("sshd-effective"), why);
            return;
        }

        var listened = evidence.Lines("sshd-effective").Where(line => line.Words is ["port", _]).Select(line => line.Words[1]).ToList();
        var missed = listened.Find(port => int.TryParse(port, out var number) && !bans.Exists(ban => Bans(ban.Words[^1], number)));
        if (missed is not null)
            builder.Attribute("misses-port", $"it closes port {bans[0].Words[^1]} while sshd listens on {missed}", bans[0].Span);
    }

    private static bool IsOfAllPorts(HostLine ban)
    {
        var action = ban.Words[2];
        return action.Contains("allports", StringComparison.Ordinal)
            || !(action.StartsWith("iptables", StringComparison.Ordinal) || action.StartsWith("nftables", StringComparison.Ordinal));
    }

    private static bool Bans(string ports, int port)
    {
        foreach (var word in ports.Split(','))
        {
            if (word is "all" or "any" || (word == "ssh" && port == 22)) return true;
            if (PortRange.List(word) is [var range] && range.Has(port)) return true;
        }

        return false;
    }
}
