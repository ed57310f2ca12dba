using Auditor.Sources.Folder.Ignore;

namespace Auditor.Sources.Folder;

/// <summary>Decides for each path of one walk why it is passed over.</summary>
internal sealed class FolderRules
{
    private readonly HashSet<string> vendored;
    private readonly HashSet<string> generated;
    private readonly IgnoreFile include;
    private readonly IgnoreFile exclude;
    private readonly string fromTop;
    private readonly string fromPatterns;

    /// <param name="top">The folder that ignore files count from: the repository, or the root itself.</param>
    public FolderRules(FolderOptions options, string root, string top)
    {
        vendored = new HashSet<string>(options.VendoredFolders, StringComparer.Ordinal);
        generated = new HashSet<string>(options.GeneratedFolders, StringComparer.Ordinal);
        include = new IgnoreFile("include", "", options.Include.Select(ByteText.Of));
        exclude = new IgnoreFile("exclude", "", options.Exclude.Select(ByteText.Of));
        fromTop = Prefix(top, root);
        fromPatterns = Prefix(options.PatternsFolder is { } folder ? RealPath.Of(folder) ?? root : root, root);
    }

    /// <summary>A path of the walk, counted from the top of the repository.</summary>
    public string FromTop(string path) => fromTop + path;

    /// <param name="folder">The folder that the path stands in.</param>
    public PassingOver ReasonsFor(WalkedFolder folder, string path, bool isFolder)
    {
        var reasons = folder.Reasons;
        if (!reasons.HasFlag(PassingOver.IgnoredByGit) && IsIgnored(folder.Rules, path, isFolder)) reasons |= PassingOver.IgnoredByGit;
        if (!reasons.HasFlag(PassingOver.Excluded) && Takes(exclude, path, isFolder)) reasons |= PassingOver.Excluded;
        if (!reasons.HasFlag(PassingOver.Included) && Takes(include, path, isFolder)) reasons |= PassingOver.Included;
        return reasons;
    }

    /// <summary>Whether a folder is vendored, or generated as its surroundings say.</summary>
    public bool IsVendored(string fullPath, string name, PassingOver reasons, List<FolderEntry> siblings) =>
        vendored.Contains(name)
        || (generated.Contains(name) && (reasons.HasFlag(PassingOver.IgnoredByGit) || HasMarkBeside(name, siblings) || HasMarkInside(fullPath)));

    /// <summary>Whether an include pattern takes the path itself, not only a folder above it.</summary>
    public bool Includes(string path, bool isFolder) => Takes(include, path, isFolder);

    /// <summary>Whether something in a vendored folder may be included.</summary>
    public bool IncludesBelow(string path) => !include.IsEmpty && include.PointsBelow(ByteText.Of(fromPatterns + path));

    private bool IsIgnored(IgnoreStack? rules, string path, bool isFolder) =>
        rules is not null && IgnoreStack.Decide(rules, ByteText.Of(fromTop + path), isFolder) is { Ignores: true };

    private bool Takes(IgnoreFile patterns, string path, bool isFolder) =>
        !patterns.IsEmpty && patterns.Takes(ByteText.Of(fromPatterns + path), isFolder);

    private static bool HasMarkBeside(string name, List<FolderEntry> siblings)
    {
        foreach (var mark in FolderNames.MarksBeside(name))
        {
            if (siblings.Exists(entry => !entry.IsFolder && entry.Name.EndsWith(mark, StringComparison.Ordinal))) return true;
        }

        return false;
    }

    private static bool HasMarkInside(string fullPath)
    {
        foreach (var mark in FolderNames.MarksInside)
        {
            if (File.Exists(Path.Join(fullPath, mark))) return true;
        }

        return false;
    }

    /// <summary>The root counted from a folder above it, with a slash behind it; empty when it is the same or not above.</summary>
    private static string Prefix(string above, string root) =>
        RealPath.Inside(above, root) is { Length: > 0 } relative ? relative + "/" : "";
}
