using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// The daemons of PM2 with what they run now (the processes' own environment), what they would start after a reboot (dump.pm2) and what
/// crashed during the last day
/// (pm2.log). Form: <c>daemon USER STARTUP ROTATED LOGS HOME</c> and behind it lines <c>running</c>, <c>dump</c>, <c>app</c>, <c>form</c>,
/// <c>log</c>, <c>crashed</c>, with tabs.
/// </summary>
internal static class Pm2Writer
{
    private const string Section = "pm2";

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        if (evidence.WhyUnknown(Section) is { } why) builder.Attribute("pm2", "", evidence.Place(Section), why);
        var lines = evidence.Lines(Section);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text.Split('\t') is not ["daemon", var user, var startup, var rotated, var logs, var home]) continue;
            var own = lines.Skip(i + 1).TakeWhile(line => !line.Text.StartsWith("daemon\t", StringComparison.Ordinal)).ToList();
            builder.Open("pm2", lines[i].Span).Attribute("user", user, lines[i].Span).Attribute("home", home, lines[i].Span);
            if (startup != "none") builder.Attribute("startup", startup, lines[i].Span);
            builder.Flag("rotated", rotated == "yes", lines[i].Span);
            if (HostValues.Number(logs) is { } kibibytes)
                builder.Attribute("log-mebibytes", HostValues.Text(kibibytes / 1024), lines[i].Span);
            WriteCores(builder, evidence);
            WriteDaemon(builder, own, lines[i].Span);
            builder.Close();
        }
    }

    private static void WriteCores(TreeBuilder builder, HostEvidence evidence)
    {
        var cores = evidence.Lines("memory") is { Count: > 0 } memory ? HostValues.Number(memory[^1].Text) : null;
        if (cores is { } known) builder.Attribute("cores", HostValues.Text(known), evidence.Place("memory"));
        else builder.Attribute("cores", "", evidence.Place("memory"), evidence.WhyUnknown("memory") ?? "/proc/cpuinfo does not say it");
    }

    private static void WriteDaemon(TreeBuilder builder, List<HostLine> lines, SourceSpan span)
    {
        var running = Named(lines, "running");
        var apps = lines.Where(line => line.Text.Split('\t') is ["app", _, _, _, _, _, _, _, _])
            .GroupBy(line => line.Text.Split('\t')[1], StringComparer.Ordinal).ToList();
        builder.Attribute("running", HostValues.Text(running.Count), span);
        if (lines.Exists(line => line.Text == "form"))
            builder.Attribute("unsaved", "", span, "its dump.pm2 is not written as pm2 save writes it");
        else if (running.Except(apps.Select(app => app.Key)).ToList() is { Count: > 0 } unsaved)
            builder.Attribute("unsaved", string.Join(", ", unsaved), span);
        var isLogRead = lines.Exists(line => line.Text == "log");
        var crashes = lines.Select(line => line.Text.Split('\t')).Where(words => words is ["crashed", _, _]).DistinctBy(words => words[1])
            .ToDictionary(words => words[1], words => words[2], StringComparer.Ordinal);
        foreach (var app in apps) WriteApp(builder, app.Key, [.. app], isLogRead ? crashes.GetValueOrDefault(app.Key, "0") : null);
    }

    /// <summary>app NAME MODE WATCH MEMORY RESTARTS UNSTABLE STATE PROGRAM, once for each instance.</summary>
    private static void WriteApp(TreeBuilder builder, string name, List<HostLine> instances, string? crashes)
    {
        var (span, words) = (instances[0].Span, instances[0].Text.Split('\t'));
        builder.Open("pm2-app", span).Attribute("name", name, span).Attribute("instances", HostValues.Text(instances.Count), span);
        builder.Flag("cluster", words[2] == "cluster_mode", span).Flag("watch", words[3] == "yes", span)
            .Flag("node", words[8] == "node", span);
        if (words[4] is not ("-" or "0")) builder.Attribute("max-memory", words[4], span);
        builder.Flag("stopped", words[7] == "stopped", span);
        if (crashes is null) builder.Attribute("crashes", "", span, "pm2.log was not read");
        else builder.Attribute("crashes", crashes, span);
        builder.Close();
    }

    private static List<string> Named(List<HostLine> lines, string word) =>
        [.. lines.Select(line => line.Text.Split('\t')).Where(words => words.Length == 2 && words[0] == word).Select(words => words[1])
            .Distinct()];
}
