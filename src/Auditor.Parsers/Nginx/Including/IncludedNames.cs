using System.Collections.Immutable;

namespace Auditor.Parsers.Nginx.Including;

/// <summary>The files that an include names; the flags are those of <see cref="IncludedFiles"/>.</summary>
internal sealed record IncludedNames(ImmutableArray<string> Paths, bool IsGlob, bool IsUnread = false, bool IsMissing = false, bool IsStock = false);
