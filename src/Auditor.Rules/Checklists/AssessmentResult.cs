namespace Auditor.Rules.Checklists;

/// <param name="FindingLosses">Millionths of a point by fingerprint, in the order of the controls and of what speaks against them, over all controls; findings that cost nothing are left out.</param>
public sealed record AssessmentResult(Assessment Assessment, IReadOnlyDictionary<string, long> FindingLosses);
