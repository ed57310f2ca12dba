using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// nginx as it runs: whether it would start again with its configuration, whether it runs with that, and what becomes of its logs.
/// </summary>
internal static class NginxWriter
{
    /// <summary>
    /// The start of a process is known to a second or two only (proc(5): btime and ticks), and what changed just before a reload is no
    /// fault.
    /// </summary>
    private const int Slack = 5;

    private static readonly System.Buffers.SearchValues<char> ProcessCharacters = System.Buffers.SearchValues.Create("0123456789#*");

    public static void Write(TreeBuilder builder, HostEvidence evidence, WebServerFacts nginx, WebFiles files)
    {
        if (!nginx.Runs) return;
        var place = evidence.Place("nginx-process");
        builder.Open("nginx", place);
        if (evidence.Lines("nginx").FirstOrDefault(IsVersion) is { Text: not null } version)
            builder.Attribute("version", version.Text[(version.Text.IndexOf('/', StringComparison.Ordinal) + 1)..], version.Span);
        WriteTest(builder, evidence, nginx);
        WriteChange(builder, place, nginx, files);
        WriteLogs(builder, evidence);
        builder.Close();
    }

    private static bool IsVersion(HostLine line) => line.Text.StartsWith("nginx version: ", StringComparison.Ordinal);

    private static void WriteTest(TreeBuilder builder, HostEvidence evidence, WebServerFacts nginx)
    {
        if ((nginx.WhyUnknown ?? nginx.WhyUntested) is { } why) builder.Attribute("refused", "", evidence.Place("nginx"), why);
        else if (WebServerFacts.Refusal(evidence) is { } refusal) builder.Attribute("refused", Said(refusal.Text), refusal.Span);
    }

    /// <summary>
    /// Without the mark of its level and what stands before that; and without the process that said it, as in <c>4711#4711: unknown
    /// directive</c>.
    /// </summary>
    private static string Said(string line)
    {
        var said = line[(line.IndexOf("[emerg]", StringComparison.Ordinal) + "[emerg]".Length)..].Trim();
        var colon = said.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && said.AsSpan(0, colon).IndexOfAnyExcept(ProcessCharacters) < 0 ? said[(colon + 2)..] : said;
    }

    private static void WriteChange(TreeBuilder builder, SourceSpan place, WebServerFacts nginx, WebFiles files)
    {
        var why = nginx.WhyUnread ?? files.WhyUnknown ?? (nginx.Loaded is null ? "the start of its processes is not known" : null);
        if (why is not null) builder.Attribute("changed", "", place, why);
        else if (files.Configuration.MaxBy(file => file.Changed) is { } newest && newest.Changed > nginx.Loaded + Slack)
            builder.Attribute("changed", newest.Path, newest.Span);
    }

    private static void WriteLogs(TreeBuilder builder, HostEvidence evidence)
    {
        const string section = "renewal";
        if (evidence.WhyUnknown(section) is { } why)
        {
            builder.Attribute("logs", "", evidence.Place(section), why).Attribute("rotated", "", evidence.Place(section), why);
            return;
        }

        if (HostValues.Find(evidence, section, "log", '=') is not { } log) return;
        builder.Attribute("logs", log.Value, log.Span);
        if (HostValues.Find(evidence, section, "rotates", '=') is { } file) builder.Attribute("rotated", file.Value, file.Span);
    }
}
