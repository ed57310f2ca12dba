using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>The running services of systemd by name: blocks of <c>KEY=VALUE</c> with an empty line between.</summary>
internal sealed class ServiceUnits
{
    private const string Section = "services";

    private readonly Dictionary<string, ServiceUnit> byId = new(StringComparer.Ordinal);

    private ServiceUnits(HostEvidence evidence)
    {
        WhyUnknown = evidence.Find(Section)?.Status == 1 ? "systemd does not answer" : evidence.WhyUnknown(Section);
        if (WhyUnknown is not null) return;
        var block = new Dictionary<string, string>(StringComparer.Ordinal);
        SourceSpan span = default;
        foreach (var line in evidence.Lines(Section))
        {
            if (line.Text.Length == 0) Close(ref block, span);
            else if (line.Pair('=') is { Key: var key, Value: var value } && block.TryAdd(key, value) && (key == "Id" || block.Count == 1))
                span = line.Span;
        }

        Close(ref block, span);
    }

    /// <summary>Null when systemd answered.</summary>
    public string? WhyUnknown { get; }

    public IEnumerable<ServiceUnit> All => byId.Values;

    public static ServiceUnits Of(HostEvidence evidence) => new(evidence);

    public ServiceUnit? Find(string id) => byId.GetValueOrDefault(id);

    private void Close(ref Dictionary<string, string> block, SourceSpan span)
    {
        if (block.TryGetValue("Id", out var id)) byId.TryAdd(id, new ServiceUnit(id, span, block));
        block = new Dictionary<string, string>(StringComparer.Ordinal);
    }
}
