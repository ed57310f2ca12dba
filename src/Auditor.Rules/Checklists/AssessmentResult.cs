namespace Auditor.Rules.Checklists;

/// <param name="FindingLosses">Millionths of a point by fingerprint, in ordinal order, over all controls; findings that cost nothing are left out.</param>
public sealed record AssessmentResult(Assessment Assessment, IReadOnlyDictionary<string, long> FindingLosses);
