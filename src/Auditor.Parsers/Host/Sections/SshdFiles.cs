using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// The files of the SSH server beside its effective settings: the first value of a keyword counts (sshd_config(5)), and Debian's main
/// file includes
/// those of sshd_config.d before its own lines, so that who reads the main file may read what does not hold.
/// </summary>
internal sealed class SshdFiles
{
    /// <summary>Keywords of which <c>yes</c> lets more in or through than <c>no</c>.</summary>
    private static readonly string[] BetterOff =
    [
        "passwordauthentication", "kbdinteractiveauthentication", "permitemptypasswords", "hostbasedauthentication",
        "permituserenvironment", "x11forwarding",
        "allowtcpforwarding", "allowagentforwarding", "permittunnel", "gatewayports",
    ];

    private static readonly string[] BetterOn = ["strictmodes", "ignorerhosts"];

    /// <summary>From the strictest to the freest; the last two names mean the same.</summary>
    private static readonly string[] RootLogins = ["no", "forced-commands-only", "without-password", "prohibit-password", "yes"];

    private readonly List<SshdSetting> settings = [];

    public bool HasMatch { get; private set; }

    /// <summary>Null when they could not be read.</summary>
    public static SshdFiles? Read(HostEvidence evidence)
    {
        if (evidence.WhyUnknown("sshd-files") is not null) return null;
        var files = new SshdFiles();
        var (file, isInMatch) = ("", false);
        foreach (var line in evidence.Lines("sshd-files"))
        {
            if (line.Text.Split('\t', 3) is not [var path, _, var text]) continue;
            if (path != file) (file, isInMatch) = (path, false);
            var (keyword, value) = Split(text);
            if (keyword == "match") files.HasMatch = isInMatch = true;
            files.settings.Add(new SshdSetting(path, keyword, value, isInMatch, line.Span));
        }

        return files;
    }

    public static void Write(TreeBuilder builder, HostEvidence evidence, SortedDictionary<string, HostLine> effective)
    {
        if (Read(evidence) is not { } files)
        {
            builder.Attribute("files", "", evidence.Place("sshd-files"), evidence.WhyUnknown("sshd-files"));
            return;
        }

        if (effective.Count == 0)
        {
            builder.Attribute("files", "", evidence.Place("sshd-effective"),
                "the effective settings are not known, so that nothing can be compared");
            return;
        }

        builder.Attribute("files", "true", evidence.Place("sshd-files"));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stated in files.settings)
        {
            if (stated.IsOfDropIn || stated.IsInMatch || !seen.Add(stated.Keyword) || !effective.TryGetValue(stated.Keyword, out var line))
                continue;
            var holds = line.Pair(' ').Value;
            if (IsWeaker(stated.Keyword, stated.Value, holds)) files.WriteOverridden(builder, stated, holds);
        }
    }

    private void WriteOverridden(TreeBuilder builder, SshdSetting stated, string holds)
    {
        var cause = settings.Find(one => one.IsOfDropIn && !one.IsInMatch && one.Keyword == stated.Keyword);
        builder.Open("overridden", stated.Span).Attribute("keyword", stated.Keyword, stated.Span)
            .Attribute("stated", stated.Value, stated.Span);
        builder.Attribute("file", stated.File, stated.Span).Attribute("effective", holds, stated.Span);
        builder.Attribute("by", cause?.File ?? "a file that it includes", cause?.Span ?? stated.Span).Close();
    }

    private static bool IsWeaker(string keyword, string stated, string holds)
    {
        if (keyword == "permitrootlogin") return RootRank(holds) > RootRank(stated);
        if (Array.Exists(BetterOff, one => one == keyword)) return stated == "no" && holds != "no";
        return Array.Exists(BetterOn, one => one == keyword) && stated == "yes" && holds == "no";
    }

    private static int RootRank(string value) => Array.IndexOf(RootLogins, value == "prohibit-password" ? "without-password" : value);

    /// <summary>Keyword and value with blanks or an equals sign between; old names become those of today.</summary>
    private static (string Keyword, string Value) Split(string text)
    {
        var trimmed = text.Trim();
        var end = trimmed.AsSpan().IndexOfAny(" \t=");
        if (end < 0) return (trimmed.ToLowerInvariant(), "");
        var keyword = trimmed[..end].ToLowerInvariant();
        var value = trimmed[end..].TrimStart(' ', '\t', '=').Split(" #")[0].Trim().Trim('"').ToLowerInvariant();
        return (keyword == "challengeresponseauthentication" ? "kbdinteractiveauthentication" : keyword, value);
    }
}
