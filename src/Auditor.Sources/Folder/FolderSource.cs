using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Sources.Folder;

/// <summary>
/// Artifacts from one folder, or from one file and its surroundings. Nothing outside the folder is read, except ignore files
/// and configuration of the repository around it. What git would ignore is decided by patterns alone
/// (as <c>git check-ignore --no-index</c> does): a file that is tracked although a pattern ignores it is passed over too.
/// </summary>
public sealed class FolderSource(FolderOptions options)
{
    private const long MaximumConfigurationBytes = 1024 * 1024;

    private static readonly ImmutableArray<string> ConfigurationNames = ["auditor.yml", ".github/auditor.yml"];

    /// <summary>
    /// Walks a folder. A single file makes its folder the root and itself the only candidate, even where git ignores it.
    /// A target that does not exist gives an empty listing with a problem of code <c>missing</c>.
    /// </summary>
    /// <exception cref="OperationCanceledException">The walk was cancelled.</exception>
    public FolderListing List(string targetPath, CancellationToken cancel)
    {
        if (FolderTarget.Resolve(targetPath, out var target) is { } problem) return Nothing(targetPath, problem);
        return target is null ? throw new InvalidOperationException("A target without a problem is resolved.") : List(target, targetPath, cancel);
    }

    /// <summary>
    /// Reads and decodes one file, a candidate or not, once. Files outside the root, in <c>.git</c>, special, too large, binary or wrongly encoded
    /// are problems.
    /// </summary>
    /// <param name="relativePath">Relative to the root of the listing, with forward slashes.</param>
    public SourceReadResult Read(FolderListing listing, string relativePath) =>
        Read(new FileRequest(listing.Root, relativePath, relativePath, options.MaximumFileBytes, listing.Files.Contains(relativePath)));

    /// <summary>
    /// The configuration files that hold for a target, nearest first: <c>auditor.yml</c> and <c>.github/auditor.yml</c> of the target's folder and of each
    /// folder above it up to the top of the git repository. Without a repository only the target's own folder is looked at.
    /// </summary>
    public static ImmutableArray<ConfigurationFile> FindConfiguration(string targetPath)
    {
        if (FolderTarget.Resolve(targetPath, out var target) is not null || target is null) return [];
        var top = GitRepository.Around(target.Root)?.Top ?? target.Root;
        var found = ImmutableArray.CreateBuilder<ConfigurationFile>();
        for (var folder = target.Root; folder is not null; folder = folder == top ? null : Path.GetDirectoryName(folder))
        {
            AddConfiguration(found, target.Root, folder);
        }

        return found.ToImmutable();
    }

    /// <summary>
    /// Replaces the text of a file that was audited: atomically, in its own encoding and byte order mark, with its mode and, as far as
    /// the system lets it, its owner. A link inside the root stays, the file that it leads to is replaced.
    /// </summary>
    /// <param name="auditedHash">The hash of the bytes that were audited; a file that differs now is not touched.</param>
    /// <returns>Null when it was replaced.</returns>
    public SourceProblem? Replace(FolderListing listing, string relativePath, string content, string auditedHash) =>
        AtomicFile.Replace(new FileRequest(listing.Root, relativePath, relativePath, options.MaximumFileBytes), content, auditedHash);

    private FolderListing List(FolderTarget target, string targetPath, CancellationToken cancel)
    {
        var problems = new List<SourceProblem>();
        try
        {
            return new FolderWalk(options, target, problems).Run(cancel);
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return Nothing(targetPath, FileFailure.Unreadable(targetPath, "The target was not walked.", exception));
        }
    }

    private static SourceReadResult Read(FileRequest request) =>
        ContainedFile.Read(request, out var bytes) is { } problem
            ? SourceReadResult.Of(problem)
            : TextDecoder.Decode(request.ShownPath, bytes);

    private static void AddConfiguration(ImmutableArray<ConfigurationFile>.Builder found, string root, string folder)
    {
        foreach (var name in ConfigurationNames)
        {
            if (FileProbe.At(Path.Join(folder, name)).Kind == EntryKind.Missing) continue;
            var shown = Path.GetRelativePath(root, Path.Join(folder, name)).Replace(Path.DirectorySeparatorChar, '/');
            found.Add(new ConfigurationFile(folder, Read(new FileRequest(folder, name, shown, MaximumConfigurationBytes))));
        }
    }

    private static FolderListing Nothing(string targetPath, SourceProblem problem) =>
        new(targetPath, FileIndex.Empty, [], ImmutableSortedDictionary<string, string>.Empty, PassedOver.Nothing, [problem], IsComplete: false);
}
