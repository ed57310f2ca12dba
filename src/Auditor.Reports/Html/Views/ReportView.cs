namespace Auditor.Reports.Html;

/// <summary>All that the HTML template may show. Texts are plain; the template encodes them.</summary>
internal sealed record ReportView
{
    public required string Policy { get; init; }

    public required string Project { get; init; }

    public required string Date { get; init; }

    public required string ToolVersion { get; init; }

    /// <summary>Branch and short commit, or empty.</summary>
    public required string Revision { get; init; }

    public required string Targets { get; init; }

    public required string RunId { get; init; }

    public required string Digest { get; init; }

    public required VerdictView Verdict { get; init; }

    /// <summary>The worst first; none when the run looks at fewer than two.</summary>
    public required IReadOnlyList<HostView> Hosts { get; init; }

    public required IReadOnlyList<FixFirstView> FixFirst { get; init; }

    public required IReadOnlyList<LossView> Losses { get; init; }

    public required IReadOnlyList<SectionView> Sections { get; init; }

    public required IReadOnlyList<SeverityView> Severities { get; init; }

    public required int FindingCount { get; init; }

    /// <summary>Many findings: the browser may skip laying out what is off the screen.</summary>
    public required bool IsLong { get; init; }

    public required IReadOnlyList<UnjudgedView> Unjudged { get; init; }

    public required IReadOnlyList<AcceptedView> Accepted { get; init; }

    public required IReadOnlyList<AttestationView> Attestations { get; init; }

    public required IReadOnlyList<ProblemView> Problems { get; init; }

    public required string Files { get; init; }

    public required bool HasUnknown { get; init; }
}
