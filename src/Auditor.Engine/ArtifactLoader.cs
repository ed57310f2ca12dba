using Auditor.Documents;
using Auditor.Sources;

namespace Auditor.Engine;

/// <summary>Reads a claimed file with its companions.</summary>
internal static class ArtifactLoader
{
    /// <summary>Files that name files that name files: each round is a step further.</summary>
    private const int MaximumRounds = 16;

    private const int MaximumCompanions = 200;

    /// <summary>The set, or the problem of the file itself; problems of companions go to the list.</summary>
    public static ArtifactSet? Load(ClaimedFile file, List<SourceProblem> problems)
    {
        var read = file.Target.Read(file.Path);
        if (!read.IsRead)
        {
            problems.Add(read.Problem);
            return null;
        }

        var primary = read.File.AsArtifact(file.Kind);
        var asked = new HashSet<string>(StringComparer.Ordinal) { primary.Path };
        var set = Extended(file, new ArtifactSet(primary, [], file.Target.Files), file.Parser.Companions(primary, file.Target.Files), asked, problems);
        for (int round = 1, before = 0; round < MaximumRounds && set.Companions.Length > before; round++)
        {
            before = set.Companions.Length;
            set = Extended(file, set, file.Parser.FurtherCompanions(set), asked, problems);
        }

        return set;
    }

    private static ArtifactSet Extended(ClaimedFile file, ArtifactSet set, IEnumerable<string> paths, HashSet<string> asked, List<SourceProblem> problems)
    {
        var added = paths.Where(asked.Add).Take(MaximumCompanions - set.Companions.Length).Select(path => Companion(file, path, problems)).OfType<Artifact>();
        return set with { Companions = [.. set.Companions, .. added] };
    }

    private static Artifact? Companion(ClaimedFile file, string path, List<SourceProblem> problems)
    {
        var read = file.Target.Read(path);
        if (!read.IsRead) problems.Add(read.Problem);
        return read.File?.AsArtifact(file.Kind);
    }
}
