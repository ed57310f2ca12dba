using Auditor.Documents;
using Auditor.Parsers.Evidence;

namespace Auditor.Parsers.Host;

/// <summary>
/// The files of web servers: configuration, certificates with what stands in them, keys with their modes. Records in the form of all
/// evidence.
/// </summary>
internal sealed class WebFiles
{
    private const string Section = "web-files";

    private WebFiles(HostEvidence evidence, SourceText text)
    {
        WasCollected = evidence.Find(Section) is not null;
        Records = new EvidenceReader(text, "files").Read(evidence.Lines(Section).Select(line => line.Span));
        WhyUnknown = evidence.WhyUnknown(Section) ?? (Records.Named("end").Any() ? null : "the list of certificates and keys was cut");
        Configuration = [.. Records.Named("config").Select(Changed)];
        Place = evidence.Place(Section);
    }

    public bool WasCollected { get; }

    /// <summary>Why not all of them are here; null when they are.</summary>
    public string? WhyUnknown { get; }

    public EvidenceNode Records { get; }

    public List<ChangedFile> Configuration { get; }

    public SourceSpan Place { get; }

    private static ChangedFile Changed(EvidenceNode file) => new(file["file"], HostValues.Number(file["changed"]) ?? 0, file.Span);

    public static WebFiles Of(HostEvidence evidence, SourceText text) => new(evidence, text);
}
