using System.Collections.Immutable;

namespace Auditor.Documents.Edits;

/// <summary>Changes that stand close together, with the lines around them.</summary>
/// <param name="OldStart">First line in the old text, from 1; the line before the hunk when <see cref="OldCount"/> is 0.</param>
/// <param name="NewStart">The same for the new text.</param>
public sealed record DiffHunk(int OldStart, int OldCount, int NewStart, int NewCount, ImmutableArray<DiffLine> Lines);
