using System.Collections.Immutable;
using Auditor.Documents.Queries;
using Auditor.Rules.Model;

namespace Auditor.Rules.Packs;

/// <summary>A rule as the runner meets it: checked, its expressions compiled.</summary>
public sealed record CompiledRule
{
    public required RuleInfo Info { get; init; }

    /// <summary>On the root: nothing selected means not applicable. Null: the subjects decide.</summary>
    public TreeQuery? Applies { get; init; }

    /// <summary>On the root: what the rule looks at. Null for a coded rule, whose anchor says it.</summary>
    public TreeQuery? Subjects { get; init; }

    /// <summary>On a subject: true means that there is no data to judge it.</summary>
    public TreeQuery? UnknownIf { get; init; }

    public MessageTemplate? UnknownBecause { get; init; }

    /// <summary>On a subject: true means failed. Null for a coded rule.</summary>
    public TreeQuery? Violation { get; init; }

    /// <summary>On a failed subject: where to point. Null: the subject.</summary>
    public TreeQuery? At { get; init; }

    /// <summary>On a failed subject.</summary>
    public required MessageTemplate Message { get; init; }

    /// <summary>First case that holds on the failed subject; the last has no condition.</summary>
    public required ImmutableArray<SeverityCase> Severities { get; init; }

    public FixTemplate? Fix { get; init; }

    /// <summary>Places to show beside the finding.</summary>
    public ImmutableArray<RelatedTemplate> Related { get; init; } = [];

    /// <summary>Ids of the rules whose findings on the same subject fold into this one's.</summary>
    public ImmutableArray<string> Supersedes { get; init; } = [];

    /// <summary>Class name of a coded rule, in the namespace of its pack.</summary>
    public string? Code { get; init; }

    public ImmutableArray<RuleSetting> Settings { get; init; } = [];
}
