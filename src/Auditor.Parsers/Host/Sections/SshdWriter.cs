using System.Collections.Frozen;
using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>The effective settings of the SSH server: <c>sshd -T</c>, and the same for a stranger who logs in as root (Match blocks; sshd_config(5)).</summary>
internal static class SshdWriter
{
    public static readonly FrozenSet<string> Keywords = new[]
    {
        "port", "permitrootlogin", "passwordauthentication", "kbdinteractiveauthentication", "permitemptypasswords", "pubkeyauthentication", "hostbasedauthentication",
        "ignorerhosts", "strictmodes", "usepam", "maxauthtries", "maxsessions", "logingracetime", "maxstartups", "clientaliveinterval", "clientalivecountmax", "loglevel",
        "x11forwarding", "allowtcpforwarding", "allowagentforwarding", "permittunnel", "gatewayports", "permituserenvironment", "allowusers", "allowgroups",
    }.ToFrozenSet();

    /// <summary>Settings that let somebody in; a Match block that changes one for a stranger is worth a word.</summary>
    private static readonly FrozenSet<string> Doors =
        new[] { "permitrootlogin", "passwordauthentication", "kbdinteractiveauthentication", "permitemptypasswords", "hostbasedauthentication" }.ToFrozenSet();

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        if (evidence.Find("sshd-effective") is { IsAbsent: true }) return;
        var settings = Settings(evidence, "sshd-effective");
        builder.Open("sshd", evidence.Place("sshd-effective"));
        if (settings.Count == 0) WriteUnknown(builder, evidence);
        foreach (var (keyword, line) in settings) builder.Attribute(keyword, line.Pair(' ').Value, line.Span);
        WriteCheck(builder, evidence);
        WriteStranger(builder, evidence, settings);
        builder.Close();
    }

    private static void WriteUnknown(TreeBuilder builder, HostEvidence evidence)
    {
        var why = evidence.WhyUnknown("sshd-effective") ?? Complaint(evidence, "sshd-effective");
        foreach (var keyword in Keywords.Order(StringComparer.Ordinal)) builder.Attribute(keyword, "", evidence.Place("sshd-effective"), why);
    }

    /// <summary>The first value counts; keywords that stand several times (port) keep the first.</summary>
    private static SortedDictionary<string, HostLine> Settings(HostEvidence evidence, string section)
    {
        var settings = new SortedDictionary<string, HostLine>(StringComparer.Ordinal);
        if (evidence.Find(section)?.Status != 0) return settings;
        foreach (var line in evidence.Lines(section))
        {
            var keyword = line.Pair(' ').Key;
            if (Keywords.Contains(keyword)) settings.TryAdd(keyword, line);
        }

        return settings;
    }

    private static void WriteCheck(TreeBuilder builder, HostEvidence evidence)
    {
        var place = evidence.Place("sshd-check");
        if (evidence.WhyUnknown("sshd-check") is { } why) builder.Attribute("refused", "", place, why);
        else if (evidence.Find("sshd-check")?.Status > 0) builder.Attribute("refused", Complaint(evidence, "sshd-check"), place);
    }

    private static void WriteStranger(TreeBuilder builder, HostEvidence evidence, SortedDictionary<string, HostLine> settings)
    {
        if (evidence.WhyUnknown("sshd-stranger") is { } why) builder.Attribute("weakened", "", evidence.Place("sshd-stranger"), why);
        foreach (var (keyword, line) in Settings(evidence, "sshd-stranger"))
        {
            if (!Doors.Contains(keyword) || !settings.TryGetValue(keyword, out var usual) || usual.Text == line.Text) continue;
            builder.Leaf("stranger", line.Span, new TreeAttribute("keyword", keyword, line.Span), new TreeAttribute("value", line.Pair(' ').Value, line.Span),
                new TreeAttribute("otherwise", usual.Pair(' ').Value, usual.Span));
        }
    }

    private static string Complaint(HostEvidence evidence, string section) =>
        evidence.Find(section)?.Lines.FirstOrDefault(line => line.Text.Trim().Length > 0).Text is { } said ? $"sshd says: {said.Trim()}" : "sshd printed nothing";
}
