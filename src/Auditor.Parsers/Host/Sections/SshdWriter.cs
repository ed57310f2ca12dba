using System.Collections.Frozen;
using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>The effective settings of the SSH server: <c>sshd -T</c>, and the same for others from anywhere (Match blocks;
/// sshd_config(5)).</summary>
internal static class SshdWriter
{
    public static readonly FrozenSet<string> Keywords = new[]
    {
        "port", "permitrootlogin", "passwordauthentication", "kbdinteractiveauthentication", "permitemptypasswords", "pubkeyauthentication", "hostbasedauthentication",
        "ignorerhosts", "strictmodes", "usepam", "maxauthtries", "maxsessions", "logingracetime", "maxstartups", "clientaliveinterval", "clientalivecountmax", "loglevel",
        "x11forwarding", "allowtcpforwarding", "allowagentforwarding", "permittunnel", "gatewayports", "permituserenvironment",
        "allowusers", "allowgroups", "authorizedkeyscommand",
    }.ToFrozenSet();

    /// <summary>Settings that let somebody in; a Match block that changes one for a stranger is worth a word.</summary>
    private static readonly FrozenSet<string> Doors =
        new[] { "permitrootlogin", "passwordauthentication", "kbdinteractiveauthentication", "permitemptypasswords", "hostbasedauthentication" }.ToFrozenSet();

    private static readonly (string Section, string Who)[] Visitors =
        [("sshd-stranger", "root"), ("sshd-unknown", "somebody unknown"), ("sshd-sudoer", "the first administrator")];

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        if (evidence.Find("sshd-effective") is { IsAbsent: true }) return;
        var settings = Settings(evidence, "sshd-effective");
        builder.Open("sshd", evidence.Place("sshd-effective"));
        if (settings.Count == 0) WriteUnknown(builder, evidence);
        foreach (var (keyword, line) in settings) builder.Attribute(keyword, line.Pair(' ').Value, line.Span);
        WriteCheck(builder, evidence);
        WriteStrangers(builder, evidence, settings);
        SshdFiles.Write(builder, evidence, settings);
        SshdAge.Write(builder, evidence);
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

    /// <summary>For root, for somebody unknown and for the first administrator, each from anywhere.</summary>
    private static void WriteStrangers(TreeBuilder builder, HostEvidence evidence, SortedDictionary<string, HostLine> settings)
    {
        if (WhyStrangersUnknown(evidence) is { } unread) builder.Attribute("weakened", "", evidence.Place(unread.Section), unread.Why);
        foreach (var (section, who) in Visitors)
        {
            foreach (var (keyword, line) in Settings(evidence, section))
            {
                if (!Doors.Contains(keyword) || !settings.TryGetValue(keyword, out var usual) || usual.Text == line.Text) continue;
                builder.Leaf("stranger", line.Span, new TreeAttribute("who", who, line.Span),
                    new TreeAttribute("keyword", keyword, line.Span),
                    new TreeAttribute("value", line.Pair(' ').Value, line.Span),
                    new TreeAttribute("otherwise", usual.Pair(' ').Value, usual.Span));
            }
        }
    }

    /// <summary>
    /// Without a Match block all get the same. The section of the administrator is left out where there is none, and needs more than the
    /// least list of rights.
    /// </summary>
    private static (string Section, string Why)? WhyStrangersUnknown(HostEvidence evidence)
    {
        if (SshdFiles.Read(evidence) is { HasMatch: false }) return null;
        foreach (var (section, _) in Visitors)
        {
            if (section == "sshd-sudoer" && evidence.Find(section) is null) continue;
            if (evidence.WhyUnknown(section) is { } why) return (section, why);
        }

        return null;
    }

    private static string Complaint(HostEvidence evidence, string section) =>
        evidence.Find(section)?.Lines.FirstOrDefault(line => line.Text.Trim().Length > 0).Text is { } said ? $"sshd says: {said.Trim()}" : "sshd printed nothing";
}
