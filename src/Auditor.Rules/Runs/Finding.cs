using System.Collections.Immutable;
using Auditor.Rules.Model;

namespace Auditor.Rules.Runs;

/// <summary>A failed subject, or one that could not be judged. Complete in itself: reports need nothing else.</summary>
public sealed record Finding
{
    public required string RuleId { get; init; }

    /// <summary><see cref="Model.Outcome.Failed"/>, <see cref="Model.Outcome.NotEvaluated"/> or <see cref="Model.Outcome.Error"/>.</summary>
    public required Outcome Outcome { get; init; }

    public required Severity Severity { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>One sentence; values from files stand in it unescaped but without control characters, secrets masked. Of an unjudged subject: the reason.</summary>
    public required string Message { get; init; }

    /// <summary>The kind of the artifact that was looked at.</summary>
    public required string Kind { get; init; }

    public required SourceLocation Location { get; init; }

    /// <summary>The host that it is on, in a run of several.</summary>
    public string? Host { get; init; }

    /// <summary>What the finding is about, independent of line numbers: <c>Dockerfile/stage[runner]</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Up to two lines before and after the location.</summary>
    public ImmutableArray<ExcerptLine> Excerpt { get; init; } = [];

    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>Rules whose failures on the same subject this finding stands for: it decides their controls too.</summary>
    public ImmutableArray<string> Folded { get; init; } = [];

    public ProposedFix? Fix { get; init; }

    /// <summary>Set when a person accepted the finding.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary><c>auditorFinding/v1</c>: SHA-256 of rule, path, subject and ordinal among equals, first 32 hexadecimal digits; stable when lines move.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>GitHub's <c>primaryLocationLineHash</c>.</summary>
    public required string LineHash { get; init; }

    /// <summary>Points of the score that this finding costs, in millionths of a point.</summary>
    public long LossMicros { get; init; }
}
