namespace Auditor.Rules.Runs;

/// <summary>A person accepts a finding. It stays in the run and in the score.</summary>
/// <param name="Until">Last day on which it holds.</param>
/// <param name="Location">The comment, or the waiver's place in the configuration.</param>
public sealed record Suppression(SuppressionKind Kind, string Reason, DateOnly? Until, string? Owner, SourceLocation? Location);
