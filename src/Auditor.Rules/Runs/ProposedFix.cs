using System.Collections.Immutable;
using Auditor.Rules.Model;

namespace Auditor.Rules.Runs;

/// <summary>How a finding can be mended.</summary>
/// <param name="Edits">Empty when the fix is advice only.</param>
/// <param name="Diff">The edits as a diff with up to three lines of context.</param>
public sealed record ProposedFix(string Title, FixSafety Safety, ImmutableArray<FileEdit> Edits, ImmutableArray<DiffLine> Diff);
