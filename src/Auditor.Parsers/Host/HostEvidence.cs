using Auditor.Documents;

namespace Auditor.Parsers.Host;

/// <summary>The sections of a host's evidence by id.</summary>
internal sealed class HostEvidence
{
    private readonly Dictionary<string, HostSection> sections = new(StringComparer.Ordinal);

    public List<HostSection> Sections { get; } = [];

    public List<ParseProblem> Problems { get; } = [];

    /// <summary>Comments that stand between sections.</summary>
    public List<HostLine> Comments { get; } = [];

    /// <summary>The whole text's first line.</summary>
    public SourceSpan Start { get; set; }

    /// <summary>Something came from the host itself. Of one that let nobody in only its gap and what its SSH server said before are told.</summary>
    public bool IsCollected => Sections.Exists(section => section.Privilege != "client");

    public void Add(HostSection section)
    {
        if (sections.TryAdd(section.Id, section)) Sections.Add(section);
        else Problems.Add(new ParseProblem("duplicate-section", $"The section {section.Id} stands here a second time; the first one counts.", section.Span));
    }

    public HostSection? Find(string id) => sections.GetValueOrDefault(id);

    /// <summary>The lines of a section whose command ran; none otherwise.</summary>
    public IReadOnlyList<HostLine> Lines(string id) => Find(id) is { WhyUnknown: null } section ? section.Lines : [];

    /// <summary>Why a section says nothing; null when it was read.</summary>
    public string? WhyUnknown(string id) => Find(id) is { } section ? section.WhyUnknown : $"the section {id} was not collected";

    /// <summary>Where a fact of a section stands: its first line.</summary>
    public SourceSpan Place(string id) => Find(id)?.Span ?? Start;
}
