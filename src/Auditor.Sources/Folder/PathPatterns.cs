using System.Collections.Concurrent;
using System.Collections.Immutable;
using Auditor.Sources.Folder.Ignore;

namespace Auditor.Sources.Folder;

/// <summary>Patterns in gitignore syntax over paths, for configurations that speak of some files only.</summary>
public static class PathPatterns
{
    private static readonly ConcurrentDictionary<string, IgnoreFile> Compiled = new(StringComparer.Ordinal);

    /// <summary>Whether the patterns take the path or a folder above it; the last one that matches decides.</summary>
    /// <param name="path">Relative, with forward slashes.</param>
    public static bool Cover(ImmutableArray<string> patterns, string path)
    {
        var file = Compiled.GetOrAdd(string.Join('\n', patterns), static text => new IgnoreFile("", "", text.Split('\n').Select(ByteText.Of)));
        var bytes = ByteText.Of(path);
        for (var end = bytes.IndexOf('/', StringComparison.Ordinal); end >= 0; end = bytes.IndexOf('/', end + 1))
        {
            if (file.Takes(bytes.AsSpan(0, end), isFolder: true)) return true;
        }

        return file.Takes(bytes, isFolder: false);
    }
}
