using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// What Redis and Valkey keep on the disk: <c>redis PORT LOG SAVED APPEND SAVE POLICY FILE</c>. An open append-only file is proof; else the
/// file with its port and folder
/// tells, as far as it can (redis.conf: appendonly, save, maxmemory-policy).
/// </summary>
internal static class RedisDataWriter
{
    private const string Section = "redis";

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        if (evidence.WhyUnknown(Section) is { } why) builder.Attribute("redis-data", "", evidence.Place(Section), why);
        foreach (var line in evidence.Lines(Section))
        {
            if (line.Text.Split('\t') is not ["redis", var port, var log, var saved, var append, var save, var policy, var file]) continue;
            builder.Open("redis-data", line.Span).Attribute("port", port, line.Span);
            if (file != "-") builder.Attribute("file", file, line.Span);
            builder.Flag("cache", policy.StartsWith("allkeys-", StringComparison.Ordinal), line.Span);
            if (Keeps(log, append, save) is { } keeps) builder.Attribute("keeps", keeps, line.Span);
            else builder.Attribute("keeps", "", line.Span, WhyUnknown(append, saved));
            builder.Close();
        }
    }

    private static string? Keeps(string log, string append, string save) => (log, append, save) switch
    {
        ("open", _, _) => "every write",
        (_, "yes", _) => null,
        (_, _, "set" or "default") => "snapshots",
        (_, _, "off") => "nothing",
        _ => null,
    };

    private static string WhyUnknown(string append, string saved) =>
        append == "yes" ? "its file says appendonly yes, but no append-only file is open"
        : saved == "-" ? "no file with its settings was found"
        : "no file with its settings was found; what it saved once may be old";
}
