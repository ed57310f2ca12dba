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
        if (nginx is { Runs: true, WhyUnread: { } unread }) WriteUnknown(builder, evidence.Place("nginx-process"), "those that nginx names", "nginx", unread);
        else if (files.WhyUnknown is { } why && (files.WasCollected || nginx.Runs)) WriteUnknown(builder, files.Place, "the keys of web servers", "found", why);
        WriteRenewal(builder, evidence, nginx);
    }

    private static void WriteKey(TreeBuilder builder, EvidenceNode record)
    {
        var mode = record["mode"];
        builder.Open("key-file", record.Span).Attribute("file", record["file"], record.Span).Attribute("by", record["by"], record.Span);
        if (record.Find("mode") is { Unresolved: { } why }) builder.Attribute("open", "", record.Span, why);
        else builder.Attribute("mode", mode, record.Span).Attribute("uid", record["uid"], record.Span).Attribute("gid", record["gid"], record.Span).Flag("open", IsOpen(mode), record.Span);
        builder.Close();
    }

    /// <summary>Others may do anything with it, or its group may write it.</summary>
    private static bool IsOpen(string mode) => mode.Length > 0 && (mode[^1] != '0' || (mode.Length > 1 && mode[^2] is '2' or '3' or '6' or '7'));

    private static void WriteUnknown(TreeBuilder builder, SourceSpan span, string file, string by, string why) =>
        builder.Leaf("key-file", span, new TreeAttribute("file", file, span), new TreeAttribute("by", by, span), new TreeAttribute("open", "", span, why));

    private static void WriteRenewal(TreeBuilder builder, HostEvidence evidence, WebServerFacts nginx)
    {
        var place = evidence.Place(Renewal);
        if (evidence.WhyUnknown(Renewal) is { } why)
        {
            if (evidence.Find(Renewal) is not null || nginx.Runs) builder.Leaf("renewal", place, new TreeAttribute("scheduled", "", place, why));
            return;
        }

        var lineages = evidence.Lines(Renewal).Where(line => line.Pair('=').Key == "lineage").ToList();
        if (lineages.Count == 0) return;
        builder.Open("renewal", lineages[0].Span).Attribute("certificates", string.Join(", ", lineages.Select(line => line.Pair('=').Value)), lineages[0].Span);
        if ((HostValues.Find(evidence, Renewal, "timer", '=') ?? HostValues.Find(evidence, Renewal, "cron", '=')) is { } job)
            builder.Attribute("scheduled", "true", job.Span).Attribute("by", job.Value, job.Span);
        builder.Close();
    }
}
