using System.Collections.Immutable;
using System.IO.Enumeration;
using Auditor.Documents;
using Auditor.Sources.Folder.Ignore;

namespace Auditor.Sources.Folder;

/// <summary>
/// One walk over a folder, level by level, so that a cap keeps what is near. Folders are asked for their names and
/// only what may be audited is looked at one by one.
/// </summary>
internal sealed class FolderWalk
{
    private static readonly EnumerationOptions EveryName = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private static readonly ImmutableSortedDictionary<string, string> NoLinks = ImmutableSortedDictionary<string, string>.Empty;

    private readonly FolderOptions options;
    private readonly FolderTarget target;
    private readonly int maximumFiles;
    private readonly List<SourceProblem> problems;
    private readonly FolderRules rules;
    private readonly Queue<WalkedFolder> pending = new();
    private readonly List<string> names = [];
    private readonly List<string> ignored = [];
    private readonly List<string> candidates = [];
    private readonly PassedOverCounts passedOver = new();
    private ImmutableSortedDictionary<string, string>.Builder? links;
    private bool isComplete = true;

    public FolderWalk(FolderOptions options, FolderTarget target, List<SourceProblem> problems)
    {
        this.options = options;
        this.target = target;
        this.problems = problems;
        maximumFiles = target.SingleFile is null ? options.MaximumFiles : Math.Min(options.MaximumFiles, options.MaximumFilesAroundFile);
        var repository = GitRepository.Around(target.Root);
        rules = new FolderRules(options, target.Root, repository?.Top ?? target.Root);
        pending.Enqueue(new WalkedFolder("", 0, repository?.Outside(target.Root, problems), PassingOver.None));
    }

    public FolderListing Run(CancellationToken cancel)
    {
        while (pending.TryDequeue(out var folder))
        {
            cancel.ThrowIfCancellationRequested();
            if (!Visit(folder)) break;
        }

        if (target.SingleFile is { } file) TakeSingleFile(file);
        return Listing();
    }

    private FolderListing Listing()
    {
        candidates.Sort(StringComparer.Ordinal);
        problems.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return new FolderListing(
            target.Root, new FileIndex(names, ignored), [.. candidates], links?.ToImmutable() ?? NoLinks, passedOver.Total(), [.. problems], isComplete);
    }

    /// <summary>False when the cap on names is reached.</summary>
    private bool Visit(WalkedFolder folder)
    {
        if (Entries(folder) is not { } entries) return true;
        folder = folder with { Rules = RulesIn(folder, entries) };
        foreach (var entry in entries)
        {
            if (names.Count >= maximumFiles) return StopAtCap(folder);
            if (entry.IsFolder) VisitFolder(folder, entry.Name, entries);
            else VisitFile(folder, entry.Name);
        }

        return true;
    }

    private List<FolderEntry>? Entries(WalkedFolder folder)
    {
        try
        {
            var found = new List<FolderEntry>(new FileSystemEnumerable<FolderEntry>(
                FullPath(folder.Path), static (ref FileSystemEntry entry) => new FolderEntry(entry.FileName.ToString(), entry.IsDirectory), EveryName));
            found.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
            return found;
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            isComplete = false;
            if (folder.Path.Length > 0) names.Add(folder.Path + "/");
            problems.Add(FileFailure.Unreadable(folder.Path.Length == 0 ? "." : folder.Path, "The folder was not read.", exception));
            return null;
        }
    }

    private IgnoreStack? RulesIn(WalkedFolder folder, List<FolderEntry> entries)
    {
        var isIgnored = folder.Reasons.HasFlag(PassingOver.IgnoredByGit);
        if (isIgnored || !entries.Exists(static entry => entry.Name == ".gitignore" && !entry.IsFolder)) return folder.Rules;
        var path = folder.Child(".gitignore");
        return IgnoreStack.Push(folder.Rules, GitRepository.ReadAt(FullPath(path), rules.FromTop(folder.Path).TrimEnd('/'), path, problems));
    }

    private bool StopAtCap(WalkedFolder folder)
    {
        isComplete = false;
        if (target.SingleFile is not null) return false;
        problems.Add(new SourceProblem(SourceProblemCodes.TooManyFiles, folder.Path.Length == 0 ? "." : folder.Path,
            "The rest of the target was not walked.",
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"It holds more than {maximumFiles} files.")));
        return false;
    }

    private void VisitFolder(WalkedFolder parent, string name, List<FolderEntry> siblings)
    {
        var path = parent.Child(name);
        var full = FullPath(path);
        if (FolderNames.IsPrivate(name))
        {
            names.Add(path + "/");
            return;
        }

        if (FileProbe.At(full).Kind == EntryKind.Link)
        {
            names.Add(path + "/");
            CountFolderLink(path);
            return;
        }

        var reasons = rules.ReasonsFor(parent, path, isFolder: true);
        if (rules.IsVendored(full, name, reasons, siblings) && !EntersVendored(path, ref reasons)) return;
        if (parent.Depth >= options.MaximumDepth) PassTooDeep(path);
        else pending.Enqueue(new WalkedFolder(path, parent.Depth + 1, parent.Rules, reasons));
    }

    /// <summary>A vendored folder is walked only when an include pattern takes it by itself or points into it.</summary>
    private bool EntersVendored(string path, ref PassingOver reasons)
    {
        if (rules.Includes(path, isFolder: true)) return true;
        if (rules.IncludesBelow(path))
        {
            reasons = (reasons & ~PassingOver.Included) | PassingOver.Vendored;
            return true;
        }

        names.Add(path + "/");
        passedOver.VendoredFolders.Add(path);
        return false;
    }

    private void PassTooDeep(string path)
    {
        isComplete = false;
        names.Add(path + "/");
        passedOver.TooDeep++;
        problems.Add(new SourceProblem(SourceProblemCodes.TooDeep, path, "The folder was not walked.",
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"It stands more than {options.MaximumDepth} folders below the root.")));
    }

    private void VisitFile(WalkedFolder parent, string name)
    {
        var path = parent.Child(name);
        names.Add(path);
        var reasons = rules.ReasonsFor(parent, path, isFolder: false);
        if (reasons.HasFlag(PassingOver.IgnoredByGit)) ignored.Add(path);
        if (target.SingleFile is not null || FolderNames.IsPrivate(name)) return;
        if (!passedOver.Count(reasons)) TakeFile(path);
    }

    /// <summary>The user named it: what stands in its way is a problem, not a count.</summary>
    private void TakeSingleFile(string name)
    {
        if (!names.Contains(name)) names.Add(name);
        if (ContainedFile.Locate(new FileRequest(target.Root, name, name, options.MaximumFileBytes), out _) is { } problem) problems.Add(problem);
        else TakeFile(name);
    }

    private void TakeFile(string path)
    {
        var kind = FileProbe.At(FullPath(path)).Kind;
        if (kind == EntryKind.Link) TakeLink(path);
        else if (IsFile(path, kind)) candidates.Add(path);
    }

    private void TakeLink(string path)
    {
        if (LinkTarget(path) is not var (real, inside)) return;
        var kind = FileProbe.At(real).Kind;
        if (kind == EntryKind.Missing)
        {
            passedOver.BrokenLinks++;
        }
        else if (IsFile(path, kind))
        {
            candidates.Add(path);
            links ??= ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
            links.Add(path, inside);
        }
    }

    /// <summary>Whether a path is a file; what it is instead is counted or told.</summary>
    private bool IsFile(string path, EntryKind kind)
    {
        const string NotAudited = "The file was not audited.";
        if (kind == EntryKind.Special) passedOver.SpecialFiles++;
        else if (kind == EntryKind.Unreadable) problems.Add(FileFailure.Unreadable(path, NotAudited, new UnauthorizedAccessException()));
        else if (kind != EntryKind.File) problems.Add(FileFailure.Unreadable(path, NotAudited, new FileNotFoundException()));
        return kind == EntryKind.File;
    }

    private void CountFolderLink(string path)
    {
        if (LinkTarget(path) is not null) passedOver.FolderLinks++;
    }

    /// <summary>
    /// Where a link leads in the end, as a full path and relative to the root; null, and counted,
    /// when it leaves the root, leads in a circle or may not be followed.
    /// </summary>
    private (string Real, string Inside)? LinkTarget(string path)
    {
        try
        {
            if (RealPath.Below(target.Root, path) is not { } real) passedOver.BrokenLinks++;
            else if (RealPath.Inside(target.Root, real) is { } inside && !ContainedFile.IsPrivate(inside)) return (real, inside);
            else passedOver.LinksLeavingRoot++;
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            problems.Add(FileFailure.Unreadable(path, "The link was not followed.", exception));
        }

        return null;
    }

    private string FullPath(string path) => path.Length == 0 ? target.Root : Path.Join(target.Root, path);
}
