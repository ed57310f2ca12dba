using Auditor.Documents;
using Auditor.Parsers.DockerIgnore;

namespace Auditor.Parsers.Dockerfile.Context;

/// <summary>The files of a folder that may be the build context.</summary>
/// <param name="Folder">Relative to the target; empty for its root.</param>
internal sealed record ContextFiles(FileIndex Files, string Folder)
{
    private const int MaximumLooked = 5_000;
    private const int Few = 3;

    private static readonly string[] Samples = ["example", "sample", "template", "dist", "schema"];

    public bool Has(string source)
    {
        if (IsGlob(source)) return Matches(source, 1).Count > 0;
        var path = PathOf(source);
        return Files.Contains(path) || Files.HasFolder(path);
    }

    /// <summary>No more than three files lie in it, Dockerfiles aside.</summary>
    public bool HasFew
    {
        get
        {
            var found = 0;
            foreach (var path in Files.Under(Folder))
            {
                if (!path.EndsWith("Dockerfile", StringComparison.Ordinal) && ++found > Few) return false;
            }

            return true;
        }
    }

    public string PathOf(string path) => Folder.Length == 0 ? path : $"{Folder}/{path}";

    /// <summary>A path relative to this folder; a dot for the folder itself.</summary>
    public string RelativeOf(string folder) =>
        folder == Folder ? "." : Folder.Length == 0 ? folder : folder[(Folder.Length + 1)..];

    /// <summary>The files that a source with wildcards names, or that stand below what it names.</summary>
    public List<string> Matches(string source, int most = MaximumLooked)
    {
        // Two stars are no more than one in COPY.
        var pattern = PathPattern.Of(PathOf(source.Replace("**", "*", StringComparison.Ordinal)));
        var near = Near(source);
        var found = new List<string>();
        for (var i = 0; i < Math.Min(near.Count, MaximumLooked) && found.Count < most; i++)
        {
            if (pattern.IsMatch(near[i])) found.Add(near[i]);
        }

        return found;
    }

    /// <summary>The files that begin as the source does before its first wildcard. A backslash there is not in the file's name.</summary>
    private ArraySegment<string> Near(string source)
    {
        var wildcard = source.AsSpan().IndexOfAny('*', '?', '[');
        if (!source.AsSpan(0, wildcard).Contains('\\')) return Files.StartingWith(PathOf(source[..wildcard]));
        var slash = source.LastIndexOf('/', wildcard);
        return Files.Under(slash < 0 ? Folder : PathOf(source[..slash]));
    }

    /// <summary>The names of files like <c>.env.production</c> directly in the folder; samples without values are left out.</summary>
    public IEnumerable<string> EnvironmentFiles()
    {
        foreach (var path in Files.StartingWith(PathOf(".env.")))
        {
            var name = path[PathOf("").Length..];
            if (!name.Contains('/', StringComparison.Ordinal) && !Array.Exists(Samples, sample => name.Contains(sample, StringComparison.Ordinal))) yield return name;
        }
    }

    public static bool IsGlob(string source) => source.AsSpan().IndexOfAny('*', '?', '[') >= 0;
}
