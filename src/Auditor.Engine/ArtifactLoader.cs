using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Sources;

namespace Auditor.Engine;

/// <summary>Reads a claimed file with its companions.</summary>
internal static class ArtifactLoader
{
    /// <summary>Files that name files that name files: each round is a step further.</summary>
    private const int MostRounds = 64;

    private const int MostCompanions = 5_000;

    /// <summary>The set, or the problem of the file itself; problems of companions go to the list.</summary>
    public static ArtifactSet? Load(ClaimedFile file, List<SourceProblem> problems)
    {
        var read = file.Target.Read(file.Path);
        if (!read.IsRead)
        {
            problems.Add(read.Problem);
            return null;
        }

        var set = new ArtifactSet(read.File.AsArtifact(file.Kind), [], file.Target.Files) { Versions = file.Target.Versions };
        var known = new HashSet<string>(StringComparer.Ordinal) { file.Path };
        var names = file.Parser.Companions(set.Primary, set.Files);
        for (var round = 0; round < MostRounds && Take(file, names, known, problems) is { IsEmpty: false } found; round++)
        {
            set = set with { Companions = [.. set.Companions, .. found] };
            names = file.Parser.FurtherCompanions(set);
        }

        return set;
    }

    private static ImmutableArray<Artifact> Take(ClaimedFile file, IEnumerable<string> names, HashSet<string> known, List<SourceProblem> problems)
    {
        var taken = ImmutableArray.CreateBuilder<Artifact>();
        foreach (var path in names)
        {
            if (known.Count <= MostCompanions && known.Add(path) && Companion(file, path, problems) is { } companion) taken.Add(companion);
        }

        return taken.DrainToImmutable();
    }

    private static Artifact? Companion(ClaimedFile file, string path, List<SourceProblem> problems)
    {
        var read = file.Target.ReadCompanion(path);
        if (!read.IsRead) problems.Add(read.Problem);
        return read.File?.AsArtifact(file.Kind);
    }
}
