namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>What the <c>--from</c> of a COPY or mount names.</summary>
/// <param name="Kind">As in the vocabulary: stage, own-stage, later-stage, index-out-of-range, image, near-miss.</param>
/// <param name="Stage">The stage, or -1.</param>
internal readonly record struct StageReference(string Kind, int Stage = -1, string? Suggestion = null);
