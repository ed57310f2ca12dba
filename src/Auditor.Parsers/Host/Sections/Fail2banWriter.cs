using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>What the fail2ban server answers (fail2ban-client(1)): it is asked, not its configuration.</summary>
internal static class Fail2banWriter
{
    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        var place = evidence.Place("fail2ban");
        builder.Open("fail2ban", place);
        if (evidence.Find("fail2ban") is { IsAbsent: false } section)
        {
            builder.Attribute("installed", "true", place);
            Answer(builder, section, "running");
            if (evidence.Find("fail2ban-sshd") is { } jail) Answer(builder, jail, "sshd-jail");
            else builder.Attribute("sshd-jail", "", place, evidence.WhyUnknown("fail2ban-sshd"));
            WriteSource(builder, evidence);
            Setting(builder, evidence, "fail2ban-bantime", "bantime");
            Setting(builder, evidence, "fail2ban-maxretry", "maxretry");
            Fail2banSources.Write(builder, evidence);
        }
        else if (evidence.Find("fail2ban") is null)
        {
            builder.Attribute("installed", "", place, evidence.WhyUnknown("fail2ban"));
        }

        builder.Close();
    }

    private static void Answer(TreeBuilder builder, HostSection section, string attribute)
    {
        var isRefused = section.Lines.Exists(line => line.Text.Contains("Permission denied", StringComparison.Ordinal));
        if (section.WhyUnknown is { } why) builder.Attribute(attribute, "", section.Span, why);
        else if (isRefused) builder.Attribute(attribute, "", section.Span, "its server answers root alone");
        else if (section.Status == 0) builder.Attribute(attribute, "true", section.Span);
    }

    /// <summary>A number; -1 as a ban for ever is kept as it is.</summary>
    private static void Setting(TreeBuilder builder, HostEvidence evidence, string section, string attribute)
    {
        if (evidence.WhyUnknown(section) is { } why) builder.Attribute(attribute, "", evidence.Place(section), why);
        else if (evidence.Find(section)?.Status == 0 && evidence.Lines(section) is [var line, ..]) builder.Attribute(attribute, line.Text.Trim(), line.Span);
    }

    /// <summary>A jail reads a list of files, or the journal.</summary>
    private static void WriteSource(TreeBuilder builder, HostEvidence evidence)
    {
        if (evidence.Find("fail2ban-sshd")?.Status != 0) return;
        foreach (var line in evidence.Lines("fail2ban-sshd"))
        {
            var (key, value) = line.Pair(':');
            if (value.Length > 0 && (key.EndsWith("File list", StringComparison.Ordinal) || key.EndsWith("Journal matches", StringComparison.Ordinal)))
                builder.Attribute("reads", value, line.Span);
        }
    }
}
