using Auditor.Documents;

namespace Auditor.Parsers.Host;

/// <summary>
/// The nginx that runs on a host: its processes, and its configuration as nginx printed it, which is evidence of its own beside that of the
/// host.
/// </summary>
internal sealed class WebServerFacts
{
    private const string Processes = "nginx-process";
    private const string Test = "nginx";
    private const string NotBeside = "its configuration (nginx.evidence) does not stand beside the evidence of the host";

    private readonly List<string[]> masters = [];

    private WebServerFacts(HostEvidence evidence)
    {
        foreach (var line in evidence.Lines(Processes))
        {
            if (line.Words is ["master" or "other", ..] words) masters.Add(words);
        }

        WhyUnknown = evidence.Find(Processes) is not null ? evidence.WhyUnknown(Processes)
            : evidence.Lines("processes").Any(line => line.Words is [_, "nginx"]) ? evidence.WhyUnknown(Processes) : null;
        Loaded = LoadedAt(evidence);
        WhyUntested = Untested(evidence);
    }

    /// <summary>Why it is not known whether, or which, nginx runs; null when it is known.</summary>
    public string? WhyUnknown { get; }

    public bool Runs => masters.Count > 0 || WhyUnknown is not null;

    /// <summary>
    /// When the workers that take requests now were started: with a reload they are started anew. Seconds of the host's clock; null when
    /// that is not known.
    /// </summary>
    public long? Loaded { get; }

    /// <summary>Why its configuration is not known to be good or bad; null when nginx took it or refused it.</summary>
    public string? WhyUntested { get; }

    /// <summary>The servers of its configuration that speak TLS; none when <see cref="WhyUnread"/> says why.</summary>
    public List<WebSite> Sites { get; private set; } = [];

    /// <summary>Why its configuration was not read, as a sentence's part; null when it was.</summary>
    public string? WhyUnread { get; private set; }

    public static WebServerFacts Of(HostEvidence evidence, ArtifactSet set)
    {
        var facts = new WebServerFacts(evidence);
        if (!facts.Runs) return facts;
        if (set.Companions.FirstOrDefault() is { } dump && facts.WhyUnknown is null) facts.Sites = WebSite.Of(dump.Text, 1);
        else facts.WhyUnread = facts.WhyUnknown ?? facts.WhyUntested ?? Lacks(evidence) ?? NotBeside;
        return facts;
    }

    /// <summary>What nginx says against its configuration, and where that stands.</summary>
    public static HostLine? Refusal(HostEvidence evidence)
    {
        if (evidence.Find(Test) is not { Status: 1 } section) return null;
        foreach (var line in section.Lines)
        {
            if (line.Text.Contains("[emerg]", StringComparison.Ordinal)) return line;
        }

        return null;
    }

    private string? Untested(HostEvidence evidence)
    {
        if (masters.Count > 1) return "several nginx run here, and only the first one was looked at";
        if (masters is [["other", ..]]) return "nginx runs as another user than root: its configuration was not tested";
        if (evidence.WhyUnknown(Test) is { } why) return why;
        if (evidence.Find(Test) is { Status: 0 } || Refusal(evidence) is not null) return null;
        var said = evidence.Lines(Test);
        return $"nginx -T ended with {evidence.Find(Test)?.Status}: {(said.Count == 0 ? "it printed nothing" : said[0].Text)}";
    }

    private static string? Lacks(HostEvidence evidence)
    {
        if (HostValues.Find(evidence, "nginx-dump", "lacks", '=') is { } lacks) return $"its configuration was not read: {lacks.Value}";
        return Refusal(evidence) is null ? null : "nginx refuses its configuration, and does not show it then";
    }

    /// <summary>The youngest worker of the master, or the master where it has none.</summary>
    private long? LoadedAt(HostEvidence evidence)
    {
        if (masters is not [[_, var process, _, var start, ..]]) return null;
        var loaded = HostValues.Number(start);
        foreach (var line in evidence.Lines(Processes))
        {
            if (line.Words is not ["worker", _, var parent, var begun, ..] || parent != process) continue;
            if (HostValues.Number(begun) is { } at && !(at <= loaded)) loaded = at;
        }

        return loaded;
    }
}
