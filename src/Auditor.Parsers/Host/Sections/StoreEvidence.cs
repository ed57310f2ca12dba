using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>The sections <c>stores</c> and <c>store-files</c>: processes of data stores, their answers, their files.</summary>
internal sealed class StoreEvidence
{
    /// <summary>No host runs more; what comes beyond is noise.</summary>
    private const int Most = 512;

    private readonly HostEvidence evidence;

    private StoreEvidence(HostEvidence evidence) => this.evidence = evidence;

    public List<StoreProcess> Processes { get; } = [];

    public List<StoreAnswer> Answers { get; } = [];

    /// <summary>Why the files are not known; null when they were read.</summary>
    public string? WhyFilesUnknown => evidence.WhyUnknown("store-files");

    public static StoreEvidence Read(HostEvidence evidence)
    {
        var stores = new StoreEvidence(evidence);
        Dictionary<string, string>? current = null;
        foreach (var line in evidence.Lines("stores"))
        {
            if (stores.Processes.Count + stores.Answers.Count > Most) break;
            if (line.Words is ["process", var command, var pid, _, var place])
                current = stores.Add(new StoreProcess(command, pid, place == "container", line.Span));
            else if (line.Words is ["answer", var service, var address, var port, var said] && int.TryParse(port, out var number))
                current = stores.Add(new StoreAnswer(service, address, number, said, line.Span));
            else if (current is not null && line.Text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at)
                Put(current, line.Text[(at + 1)..]);
        }

        return stores;
    }

    /// <summary>Lines of a file of settings: <c>FILE, key, value</c> with tabs between.</summary>
    public IEnumerable<(string File, string Key, string Value, SourceSpan Span)> Settings(Func<string, bool> isFile)
    {
        foreach (var line in evidence.Lines("store-files"))
        {
            if (line.Text.Split('\t') is [var file, var key, var value] && isFile(file)) yield return (file, key, value, line.Span);
        }
    }

    /// <summary>Words behind a mark and the number of a process: <c>rules PID FILE</c>, <c>port PID NUMBER</c>, <c>privilege PID HOST
    /// KIND</c>.</summary>
    public IEnumerable<(string[] Words, SourceSpan Span)> Marked(string mark, string pid)
    {
        foreach (var line in evidence.Lines("store-files"))
        {
            if (line.Words is [var first, var second, .. var rest] && first == mark && second == pid) yield return (rest, line.Span);
        }
    }

    /// <summary>Rules of pg_hba.conf in their order.</summary>
    public IEnumerable<HostAccessRule> Rules(string file)
    {
        foreach (var line in evidence.Lines("store-files"))
        {
            if (line.Text.Split('\t') is [var path, var number, var type, var database, var user, var address, var method] && path == file)
                yield return new HostAccessRule(path, number, type, database, user, address, method, line.Span);
        }
    }

    private static void Put(Dictionary<string, string> values, string pair)
    {
        var at = pair.IndexOf('=', StringComparison.Ordinal);
        if (at > 0) values.TryAdd(pair[..at], pair[(at + 1)..]);
    }

    private Dictionary<string, string> Add(StoreProcess process)
    {
        Processes.Add(process);
        return process.Options;
    }

    private Dictionary<string, string> Add(StoreAnswer answer)
    {
        Answers.Add(answer);
        return answer.Live;
    }
}
