using System.Collections.Immutable;

namespace Auditor.Parsers.Dockerfile.Context;

/// <summary>What a source takes along although it belongs in no image.</summary>
/// <param name="IsWhole">All of its files were looked at.</param>
internal sealed record CarriedFiles(ImmutableArray<CarriedFile> Files, bool IsWhole)
{
    public static CarriedFiles None { get; } = new([], true);
}
