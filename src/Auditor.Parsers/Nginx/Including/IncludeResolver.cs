using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Nginx.Reading;

namespace Auditor.Parsers.Nginx.Including;

/// <summary>Gives the files of includes, each read once.</summary>
internal sealed class IncludeResolver
{
    private readonly Dictionary<string, IncludedFiles> known = new(StringComparer.Ordinal);
    private readonly Func<string, IncludedFiles> resolve;

    private IncludeResolver(Func<string, IncludedFiles> resolve) => this.resolve = resolve;

    public IncludedFiles Resolve(string written) => known.TryGetValue(written, out var files) ? files : known[written] = resolve(written);

    /// <summary>With the files of one path given.</summary>
    public IncludeResolver With(string written, IncludedFiles files)
    {
        known[written] = files;
        return this;
    }

    /// <summary>Among the members of a set.</summary>
    public static IncludeResolver In(ArtifactSet set)
    {
        var paths = new IncludePaths(set.Primary.Path, set.Files, set.Host is not null);
        var sources = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < set.Companions.Length; i++) sources[set.Companions[i].Path] = i + 1;
        var read = new Dictionary<string, ConfigFile>(StringComparer.Ordinal);
        ConfigFile? FileAt(string path)
        {
            if (read.TryGetValue(path, out var file)) return file;
            if (path == set.Primary.Path) return read[path] = ConfigFile.Of(set.Primary.Text, 0);
            return sources.TryGetValue(path, out var source) ? read[path] = ConfigFile.Of(set.Companions[source - 1].Text, source) : null;
        }

        return new IncludeResolver(written => Found(paths.Find(written), FileAt));
    }

    /// <summary>Among the files of a dump.</summary>
    public static IncludeResolver In(ImmutableArray<ConfigFile> dump) => new(written => DumpedFiles.Find(dump, written));

    private static IncludedFiles Found(IncludedNames names, Func<string, ConfigFile?> fileAt)
    {
        if (names.IsStock) return IncludedFiles.Stock;
        ImmutableArray<ConfigFile> files = [.. names.Paths.Select(fileAt).OfType<ConfigFile>()];
        return new IncludedFiles(files, names.IsGlob, names.IsUnread || files.Length < names.Paths.Length, names.IsMissing, IsOpen: names.IsGlob && files.IsEmpty);
    }
}
