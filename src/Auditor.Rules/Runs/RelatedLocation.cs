namespace Auditor.Rules.Runs;

/// <summary>Another place that belongs to a finding, with what it shows.</summary>
public sealed record RelatedLocation(string Message, SourceLocation Location);
