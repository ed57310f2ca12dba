using System.Collections.Immutable;

namespace Auditor.Rules.Checklists;

/// <param name="FindingLosses">Millionths of a point by fingerprint, over all controls; findings that cost nothing are left out.</param>
public sealed record AssessmentResult(Assessment Assessment, ImmutableSortedDictionary<string, long> FindingLosses);
