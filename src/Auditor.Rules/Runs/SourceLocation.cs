using Auditor.Documents;

namespace Auditor.Rules.Runs;

/// <summary>A place in a file, self-contained: what reports point with. Lines and columns count from 1.</summary>
/// <param name="Path">Relative to the target, forward slashes.</param>
/// <param name="End">The position after the last character.</param>
/// <param name="Offset">UTF-16 offset of the start in the text without byte order mark.</param>
/// <param name="Length">UTF-16 units.</param>
public sealed record SourceLocation(string Path, TextPosition Start, TextPosition End, int Offset, int Length);
