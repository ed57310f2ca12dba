using System.Collections.Concurrent;

namespace Auditor.Documents;

/// <summary>
/// The names of all files of a target, without their contents: paths relative to the target's root, with forward slashes.
/// Files that git ignores are named too (a build context can hold them); vendored folders and <c>.git</c> are not walked,
/// their folder stands here with a trailing slash.
/// </summary>
public sealed class FileIndex
{
    private readonly string[] paths;
    private readonly HashSet<string> set;
    private readonly HashSet<string> ignored;
    private readonly ConcurrentDictionary<Type, object> readings = new();

    /// <param name="ignored">Those of the paths that git ignores.</param>
    /// <param name="root">What all paths begin with where a run has several targets: the target's name with a slash.</param>
    public FileIndex(IEnumerable<string> paths, IEnumerable<string>? ignored = null, string root = "")
    {
        Root = root;
        set = new HashSet<string>(paths, StringComparer.Ordinal);
        this.paths = [.. set];
        Array.Sort(this.paths, StringComparer.Ordinal);
        this.ignored = new HashSet<string>(ignored ?? [], StringComparer.Ordinal);
    }

    public static FileIndex Empty { get; } = new([]);

    /// <summary>What all paths begin with: the target's name with a slash where there are several, else nothing.</summary>
    public string Root { get; }

    /// <summary>The path as seen from the target's root: the folders above it say nothing about the files.</summary>
    public string BelowRoot(string path) => path.StartsWith(Root, StringComparison.Ordinal) ? path[Root.Length..] : path;

    /// <summary>All paths, in ordinal order.</summary>
    public IReadOnlyList<string> Paths => paths;

    /// <summary>The files that git ignores, in no order.</summary>
    public IReadOnlyCollection<string> Ignored => ignored;

    /// <summary>
    /// What a parser makes of all names, made when it is first asked for and kept: files of a folder are looked at by themselves, and each would go through all names again.
    /// Several threads may make it at a time; it must not change any more.
    /// </summary>
    public T Reading<T>(Func<FileIndex, T> read) where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        if (readings.TryGetValue(typeof(T), out var known)) return (T)known;
        return (T)readings.GetOrAdd(typeof(T), read(this));
    }

    public bool Contains(string path) => set.Contains(path);

    public bool IsIgnored(string path) => ignored.Contains(path);

    /// <summary>The paths below a folder, given without a trailing slash; the empty string is the root.</summary>
    public ArraySegment<string> Under(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return folder.Length == 0 ? paths : StartingWith(folder + "/");
    }

    /// <summary>The paths that begin so, in ordinal order: no others are looked at.</summary>
    public ArraySegment<string> StartingWith(string prefix)
    {
        var first = FirstAtLeast(prefix);
        int low = first, high = paths.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (paths[middle].StartsWith(prefix, StringComparison.Ordinal)) low = middle + 1;
            else high = middle;
        }

        return new ArraySegment<string>(paths, first, low - first);
    }

    /// <summary>Whether any file stands below the folder.</summary>
    public bool HasFolder(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (folder.Length == 0) return true;
        var prefix = folder + "/";
        return FirstAtLeast(prefix) is var first && first < paths.Length && paths[first].StartsWith(prefix, StringComparison.Ordinal);
    }

    private int FirstAtLeast(string path)
    {
        int low = 0, high = paths.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(paths[middle], path) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
