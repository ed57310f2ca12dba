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

    internal AuditedTarget(FolderSource source, FolderListing listing, string prefix)
    {
        this.source = source;
        this.prefix = prefix;
        Listing = listing;
        Files = prefix.Length == 0 ? listing.Files : new FileIndex(listing.Files.Paths.Select(path => prefix + path));
    }

    public FolderListing Listing { get; }

    public FileIndex Files { get; }

    public IEnumerable<string> Candidates => Listing.Candidates.Select(path => prefix + path);

    public bool Owns(string path) => path.StartsWith(prefix, StringComparison.Ordinal) && Files.Contains(path);

    public SourceReadResult Read(string path)
    {
        var read = source.Read(Listing, path[prefix.Length..]);
        if (prefix.Length == 0) return read;
        return read.IsRead
            ? SourceReadResult.Of(read.File with { Text = new SourceText(path, read.File.Text.Text, read.File.Text.HasByteOrderMark) })
            : SourceReadResult.Of(Named(read.Problem));
    }

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
