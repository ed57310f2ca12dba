using System.Collections.Immutable;

namespace Auditor.Engine;

/// <summary>Files that another artifact of their kind is read together with: they are audited there, where it is known what stands around them.</summary>
internal static class IncludedFiles
{
    public static ImmutableArray<ClaimedFile> Without(ImmutableArray<ClaimedFile> files) =>
        files.Count(file => file.Parser.MayInclude) < 2 ? files : WithoutParts(files);

    private static ImmutableArray<ClaimedFile> WithoutParts(ImmutableArray<ClaimedFile> files)
    {
        var parts = new HashSet<ClaimedFile>();
        var including = files.Where(file => file.Parser.MayInclude).GroupBy(file => file.Target);
        foreach (var kind in including.SelectMany(target => target.GroupBy(file => file.Kind)))
        {
            if (kind.Skip(1).Any()) AddParts([.. kind], parts);
        }

        return parts.Count == 0 ? files : [.. files.Where(file => !parts.Contains(file))];
    }

    /// <summary>Of files that include one another, the first stays.</summary>
    private static void AddParts(List<ClaimedFile> files, HashSet<ClaimedFile> parts)
    {
        var byPath = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var included = files.ToDictionary(file => file, file => Included(file, byPath));
        foreach (var (file, names) in included)
        {
            foreach (var other in names.Where(other => other != file))
            {
                var isMutual = included[other].Contains(file);
                if (!isMutual || string.CompareOrdinal(file.Path, other.Path) < 0) parts.Add(other);
            }
        }
    }

    /// <summary>The claimed files among the companions, and those of theirs.</summary>
    private static HashSet<ClaimedFile> Included(ClaimedFile file, Dictionary<string, ClaimedFile> byPath) =>
        ArtifactLoader.Load(file, []) is { } set ? [.. set.Companions.Select(companion => byPath.GetValueOrDefault(companion.Path)).OfType<ClaimedFile>()] : [];
}
