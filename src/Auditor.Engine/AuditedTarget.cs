using System.Collections.Concurrent;
using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Sources;
using Auditor.Sources.Folder;

namespace Auditor.Engine;

/// <summary>
/// A target as it was walked. Its paths are those of the run: where there are several targets, each begins with the target's name,
/// so that no two files share a path.
/// </summary>
public sealed class AuditedTarget
{
    private readonly FolderSource source;
    private readonly string prefix;
    private readonly string aboveRoot;
    private readonly ConcurrentDictionary<string, SourceReadResult> companions = new(StringComparer.Ordinal);

    /// <param name="prefix">What the paths of the run begin with, with a slash at its end; empty for an only target.</param>
    /// <param name="aboveRoot">The root as seen from the folder of the configuration, with a slash at its end; empty when it is that folder.</param>
    internal AuditedTarget(FolderSource source, FolderListing listing, string prefix, string aboveRoot)
    {
        this.source = source;
        this.prefix = prefix;
        this.aboveRoot = aboveRoot;
        Listing = listing;
        Files = prefix.Length == 0 ? listing.Files : new FileIndex(listing.Files.Paths.Select(path => prefix + path), listing.Files.Ignored.Select(path => prefix + path), prefix);
    }

    public FolderListing Listing { get; }

    /// <summary>The versions of programs that the configuration names.</summary>
    public ImmutableDictionary<string, string> Versions { get; internal init; } = ImmutableDictionary<string, string>.Empty;

    public FileIndex Files { get; }

    /// <summary>The files that may be audited, under their own names.</summary>
    public IEnumerable<string> Candidates => Listing.Candidates.Where(path => !Listing.Links.ContainsKey(path)).Select(path => prefix + path);

    public bool HasLinks => !Listing.Links.IsEmpty;

    /// <summary>Further names of files, which may be the ones that say what a file is: <see cref="RealPath"/> tells whose.</summary>
    public IEnumerable<string> Links => Listing.Links.Keys.Select(path => prefix + path);

    public bool Owns(string path) => Covers(path) && Files.Contains(path);

    /// <summary>Whether the path is one of this target's, be there such a file or not.</summary>
    public bool Covers(string path) => path.StartsWith(prefix, StringComparison.Ordinal);

    /// <summary>How specific <see cref="Covers"/> is: of nested targets the inner one's is greater.</summary>
    public int Specificity => prefix.Length;

    /// <summary>The path as the patterns of the configuration see it: from the configuration's folder.</summary>
    public string PatternPath(string path) => aboveRoot + path[prefix.Length..];

    /// <summary>The file itself, whatever target it is seen from.</summary>
    public string RealPath(string path)
    {
        var own = path[prefix.Length..];
        return Path.Join(Listing.Root, Listing.Links.GetValueOrDefault(own, own));
    }

    public SourceReadResult Read(string path)
    {
        var read = source.Read(Listing, path[prefix.Length..]);
        if (prefix.Length == 0) return read;
        return read.IsRead
            ? SourceReadResult.Of(read.File with { Text = new SourceText(path, read.File.Text.Text, read.File.Text.HasByteOrderMark) })
            : SourceReadResult.Of(Named(read.Problem));
    }

    /// <summary>A file that others are read with. It is read once and shared: thousands of files may be read with the same ones, and each keeps its companions to the end of the run.</summary>
    internal SourceReadResult ReadCompanion(string path) => companions.GetOrAdd(path, Read);

    /// <summary>Replaces the text of a file that was audited; null when it was done.</summary>
    /// <param name="auditedHash">A file that is another one now is not touched.</param>
    public SourceProblem? Replace(string path, string content, string auditedHash) =>
        source.Replace(Listing, path[prefix.Length..], content, auditedHash) is { } problem ? Named(problem) : null;

    /// <summary>Writes a file that was not there; null when it was done.</summary>
    public SourceProblem? Create(string path, string content)
    {
        var full = Path.GetFullPath(path[prefix.Length..], Listing.Root);
        if (!full.StartsWith(Listing.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return new SourceProblem(SourceProblemCodes.OutsideRoot, path, "The file was not written.", "It is outside the target.");
        if (Path.Exists(full)) return new SourceProblem(SourceProblemCodes.Changed, path, "The file was not written.", "It exists by now.");
        return AtomicFile.Write(full, System.Text.Encoding.UTF8.GetBytes(content)) is { } problem ? Named(problem) : null;
    }

    /// <summary>The problems of the walk.</summary>
    internal ImmutableArray<SourceProblem> Problems => [.. Listing.Problems.Select(Named)];

    private SourceProblem Named(SourceProblem problem) => problem with { Path = prefix + problem.Path };
}
