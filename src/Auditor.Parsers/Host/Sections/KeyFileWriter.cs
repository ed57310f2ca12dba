using Auditor.Documents;
using Auditor.Parsers.Evidence;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Private keys of web servers with the modes of their files, and what renews certificates.</summary>
internal static class KeyFileWriter
{
    private const string Renewal = "renewal";

    public static void Write(TreeBuilder builder, HostEvidence evidence, WebServerFacts nginx, WebFiles files)
    {
        foreach (var record in files.Records.Named("key-file")) WriteKey(builder, record);
        if (nginx is { Runs: true, WhyUnread: { } unread })
            WriteUnknown(builder, evidence.Place("nginx-process"), "those that nginx names", "nginx", unread);
        else if (files.WhyUnknown is { } why && (files.WasCollected || nginx.Runs))
            WriteUnknown(builder, files.Place, "the keys of web servers", "found", why);
        WriteRenewal(builder, evidence, nginx);
    }

    private static void WriteKey(TreeBuilder builder, EvidenceNode record)
    {
        var (span, mode) = (record.Span, record["mode"]);
        builder.Open("key-file", span).Attribute("file", record["file"], span).Attribute("by", record["by"], span);
        if (record.Find("mode") is { Unresolved: { } why }) builder.Attribute("open", "", span, why);
        else builder.Attribute("mode", mode, span).Attribute("uid", record["uid"], span).Attribute("gid", record["gid"], span);
        builder.Flag("open", IsOpen(mode), span).Close();
    }

    /// <summary>Others may do anything with it, or its group may write it.</summary>
    private static bool IsOpen(string mode) =>
        mode.Length > 0 && (mode[^1] != '0' || (mode.Length > 1 && mode[^2] is '2' or '3' or '6' or '7'));

    private static void WriteUnknown(TreeBuilder builder, SourceSpan span, string file, string by, string why) =>
        builder.Open("key-file", span).Attribute("file", file, span).Attribute("by", by, span).Attribute("open", "", span, why).Close();

    private static void WriteRenewal(TreeBuilder builder, HostEvidence evidence, WebServerFacts nginx)
    {
        var place = evidence.Place(Renewal);
        if (evidence.WhyUnknown(Renewal) is { } why)
        {
            if (evidence.Find(Renewal) is null && !nginx.Runs) return;
            builder.Open("renewal", place).Attribute("scheduled", "", place, why).Close();
            return;
        }

        var lineages = evidence.Lines(Renewal).Where(line => line.Pair('=').Key == "lineage").ToList();
        if (lineages.Count == 0) return;
        var names = string.Join(", ", lineages.Select(line => line.Pair('=').Value));
        builder.Open("renewal", lineages[0].Span).Attribute("certificates", names, lineages[0].Span);
        if ((HostValues.Find(evidence, Renewal, "timer", '=') ?? HostValues.Find(evidence, Renewal, "cron", '=')) is { } job)
            builder.Attribute("scheduled", "true", job.Span).Attribute("by", job.Value, job.Span);
        builder.Close();
    }
}
