using System.Collections.Immutable;

namespace Auditor.Sources.Ssh;

/// <summary>What a collector sent.</summary>
/// <param name="Rights">root, sudo, list or none; null when it did not begin.</param>
/// <param name="IsWhole">Its last line came and counts the sections that did.</param>
internal sealed record Collection(string? Rights, ImmutableArray<CollectedSection> Sections, bool IsWhole);
