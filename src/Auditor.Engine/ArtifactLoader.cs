using Auditor.Documents;
using Auditor.Sources;

namespace Auditor.Engine;

/// <summary>Reads a claimed file with its companions.</summary>
internal static class ArtifactLoader
{
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
        var companions = file.Parser.Companions(primary, file.Target.Files).Distinct(StringComparer.Ordinal)
            .Select(path => Companion(file, path, problems)).OfType<Artifact>();
        return new ArtifactSet(primary, [.. companions], file.Target.Files);
    }

    private static Artifact? Companion(ClaimedFile file, string path, List<SourceProblem> problems)
    {
        var read = file.Target.Read(path);
        if (!read.IsRead) problems.Add(read.Problem);
        return read.File?.AsArtifact(file.Kind);
    }
}
