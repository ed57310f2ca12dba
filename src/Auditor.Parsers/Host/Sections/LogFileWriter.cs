using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Large log files, <c>CHANGED BYTES PATH</c>, and whether logrotate(8) has a pattern for them.</summary>
internal static class LogFileWriter
{
    private const string Section = "large-logs";
    private const long TwoDays = 172_800;
    private const int DigitsOfDate = 6;

    /// <summary>More than any host has; each file is compared with each pattern.</summary>
    private const int MostPatterns = 500;
    private const int MostFiles = 50;

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        if (evidence.WhyUnknown(Section) is { } why) builder.Attribute("large-logs", "", evidence.Place(Section), why);
        else builder.Attribute("large-logs", "true", evidence.Place(Section));
        foreach (var line in evidence.Lines(Section).Take(MostFiles))
        {
            if (line.Text.Split(' ', 3) is not [var changed, var bytes, var path] || HostValues.Number(changed) is not { } at
                || HostValues.Number(bytes) is not { } size) continue;
            builder.Open("log-file", line.Span).Attribute("path", path, line.Span)
                .Attribute("mebibytes", HostValues.Text(size / 1_048_576), line.Span);
            if (OsWriter.Now(evidence) is { } now) builder.Flag("grows", now - at < TwoDays, line.Span);
            else builder.Attribute("grows", "", line.Span, "what time it is on the host is not known");
            if (IsRotated(evidence, path)) builder.Attribute("rotated", "yes", line.Span);
            else if (WhyRotationUnknown(evidence) is { } unread) builder.Attribute("rotated", "", line.Span, unread);
            else builder.Attribute("rotated", "no", line.Span);
            builder.Close();
        }
    }

    private static string? WhyRotationUnknown(HostEvidence evidence) =>
        evidence.WhyUnknown("rotations") ?? (evidence.Lines("rotations").Count > MostPatterns ? "logrotate has too many patterns" : null);

    /// <summary>By logrotate, by its own program, which writes the date into the name, or by PM2, whose rotation is looked at by
    /// itself.</summary>
    private static bool IsRotated(HostEvidence evidence, string path) =>
        path[(path.LastIndexOf('/') + 1)..].Count(char.IsAsciiDigit) >= DigitsOfDate
        || path.Contains("/.pm2/logs/", StringComparison.Ordinal)
        || evidence.Lines("rotations").Take(MostPatterns).Any(line => PathPattern.Matches(line.Text, path));
}
