using Auditor.Documents;

namespace Auditor.Rules.Deployment;

/// <summary>Final stages with a health check by the names that images made of them may have: what distinguishes their file, or else their folder; plain ones by the folder of their project.</summary>
internal sealed class ImageNamesakes
{
    private readonly Dictionary<string, LinkedNode> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, LinkedNode> byProject = new(StringComparer.Ordinal);
    private int longest;

    /// <param name="isBuilt">Services build the Dockerfile: that its folder has no name does not make it that of any image.</param>
    public void Add(LinkedNode image, bool isBuilt)
    {
        var dockerfile = image.Node["dockerfile"];
        if (ImageNames.DistinctNameOf(dockerfile) is { Length: > 0 } name)
        {
            byName.TryAdd(name, image);
            longest = Math.Max(longest, name.Length);
        }
        else if (!isBuilt)
        {
            byProject.TryAdd(ImageNames.FolderOf(ImageNames.FolderOf(dockerfile)), image);
        }
    }

    /// <summary>The first that an image of the repository may be made of, as far as names tell: where a name says nothing, it may be that of any compose file beside or below.</summary>
    public Node? Of(string repository, string composeFile)
    {
        if (byName.Count + byProject.Count == 0) return null;
        LinkedNode? first = null;
        foreach (var name in ImageNames.EndsOf(repository, longest)) Take(byName, name);
        for (var folder = ImageNames.FolderOf(composeFile); folder.Length > 0; folder = ImageNames.FolderOf(folder)) Take(byProject, folder);
        Take(byProject, "");
        return first?.Node;

        void Take(Dictionary<string, LinkedNode> index, string key)
        {
            if (index.TryGetValue(key, out var image) && (first is null || image.Order < first.Order)) first = image;
        }
    }
}
