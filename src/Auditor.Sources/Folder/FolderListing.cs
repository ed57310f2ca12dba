using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Sources.Folder;

/// <summary>What stands in a target folder. All paths are relative to the root, with forward slashes, in ordinal order.</summary>
/// <param name="Root">The real path of the root, without links.</param>
/// <param name="Files">
/// All file names, those that git ignores too; vendored folders, folder links and <c>.git</c> stand with a trailing slash.
/// </param>
/// <param name="Candidates">The files to audit: neither ignored nor vendored nor excluded.</param>
/// <param name="Links">Candidates that are links to a file inside the root, with the path of that file.</param>
/// <param name="PassedOver">What was left out, and how much of it.</param>
/// <param name="IsComplete">False when a cap or an unreadable folder left names unknown: then absence proves nothing.</param>
public sealed record FolderListing(
    string Root,
    FileIndex Files,
    ImmutableArray<string> Candidates,
    ImmutableSortedDictionary<string, string> Links,
    PassedOver PassedOver,
    ImmutableArray<SourceProblem> Problems,
    bool IsComplete);
