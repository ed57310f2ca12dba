using System.Collections.Immutable;
using Auditor.Parsers.Nginx.Reading;

namespace Auditor.Parsers.Nginx.Including;

/// <summary>What an include brings in.</summary>
/// <param name="Files">In the order in which nginx reads them.</param>
/// <param name="IsUnread">There may be files that were not read.</param>
/// <param name="IsMissing">The path says where the file must be, in what is audited, and it is not there.</param>
/// <param name="IsStock">A file that comes with nginx.</param>
/// <param name="IsOpen">A pattern that fits nothing in what is audited: on the machine it may fit something.</param>
internal sealed record IncludedFiles(ImmutableArray<ConfigFile> Files, bool IsGlob, bool IsUnread = false, bool IsMissing = false, bool IsStock = false, bool IsOpen = false)
{
    public static IncludedFiles Stock { get; } = new([], false, IsStock: true);
}
