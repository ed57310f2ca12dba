using System.Collections.Immutable;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;

namespace Auditor.Rules.Runs;

/// <summary>
/// One audit, complete: every report is made from this and nothing else. Everything in it is sorted and independent of
/// the number of workers. Findings come worst first: severity, path, position, rule.
/// </summary>
public sealed record Run
{
    public const string SchemaName = "auditor-run/1";

    public string Schema { get; init; } = SchemaName;

    /// <summary>First 32 hexadecimal digits of the SHA-256 of inputs, versions, configuration and date.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the results: equal digests mean equal findings, verdicts and score.</summary>
    public required string Digest { get; init; }

    public required string ToolVersion { get; init; }

    /// <summary>The date that the audit was made for (<c>--as-of</c>).</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>What the user named, as they named it.</summary>
    public required ImmutableArray<string> Targets { get; init; }

    /// <summary>A name for headings: the folder's name.</summary>
    public required string Project { get; init; }

    public string? Commit { get; init; }

    public string? Branch { get; init; }

    /// <summary>Address of the repository, https, without credentials.</summary>
    public string? RepositoryUri { get; init; }

    public required ImmutableArray<AuditedArtifact> Artifacts { get; init; }

    public ImmutableArray<PassedOver> PassedOver { get; init; } = [];

    public ImmutableArray<AuditProblem> Problems { get; init; } = [];

    /// <summary>The rules that were run, in order of id.</summary>
    public required ImmutableArray<RuleInfo> Rules { get; init; }

    public required ImmutableArray<RuleTally> Tallies { get; init; }

    /// <summary>Failed, unjudged and broken subjects, suppressed ones included.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    public required Assessment Assessment { get; init; }

    /// <summary>The hosts one by one; null when the run looks at fewer than two.</summary>
    public Fleet? Fleet { get; init; }

    public RuleInfo Rule(string id) => Rules.First(rule => rule.Id == id);

    /// <summary>Failures that no one accepted.</summary>
    public IEnumerable<Finding> ActiveFailures =>
        Findings.Where(finding => finding is { Outcome: Outcome.Failed, Suppression: null });

    /// <summary>A file or target could not be audited, or only in part.</summary>
    public bool IsIncomplete =>
        Problems.Any(problem => problem.Severity == Documents.ProblemSeverity.Error) || Findings.Any(finding => finding.Outcome == Outcome.Error);
}
