namespace Auditor.Rules.Deployment;

/// <summary>Compares the names of images with those of Dockerfiles.</summary>
internal static class ImageNames
{
    /// <summary>Of a file or folder (limits.h, NAME_MAX).</summary>
    private const int LongestName = 255;

    /// <summary>Folders that say nothing about what is built in them.</summary>
    private static readonly HashSet<string> PlainFolders = new(StringComparer.Ordinal) { "", "docker", "build", "deploy", "container", "containers", "image", "src", "app" };

    /// <summary>Folders and parts of names that many Dockerfiles have and that tell none from another.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase) { "docker", "dockerfile", "containerfile", "dockerfiles", "build", "deploy", "src", "image", "images", "prod", "production", "alpine", "debian", "ubuntu", "slim" };

    /// <summary>Without tag and digest; empty for no image.</summary>
    public static string RepositoryOf(string image)
    {
        var at = image.IndexOf('@', StringComparison.Ordinal);
        var name = at < 0 ? image : image[..at];
        var colon = name.LastIndexOf(':');
        return colon > name.LastIndexOf('/') ? name[..colon] : name;
    }

    /// <summary>What tells the Dockerfile's image from others: what distinguishes the file (Dockerfile.web), or else its folder; empty where neither says anything.</summary>
    public static string DistinctNameOf(string dockerfile)
    {
        var mark = MarkOf(dockerfile[(dockerfile.LastIndexOf('/') + 1)..]);
        if (mark.Length > 0) return mark;
        var folder = FolderOf(dockerfile);
        var name = folder[(folder.LastIndexOf('/') + 1)..];
        return PlainFolders.Contains(name) ? "" : name;
    }

    /// <summary>The repository and what of it stands behind a separator, as far as it is not longer than any name that is looked for.</summary>
    public static IEnumerable<string> EndsOf(string repository, int longest)
    {
        for (var start = Math.Max(0, repository.Length - longest); start < repository.Length; start++)
        {
            if (start == 0 || repository[start - 1] is '/' or '-' or '_' or '.') yield return repository[start..];
        }
    }

    public static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>Of Dockerfile.web or web.Dockerfile: web.</summary>
    private static string MarkOf(string file) => file.Split('.') is [var first, var second]
        ? first.Equals("Dockerfile", StringComparison.OrdinalIgnoreCase) ? second : first
        : "";

    /// <summary>
    /// The names that a Dockerfile has (<see cref="NamesOf"/>) when it is called like the service, the image or its tag: <c>worker/Dockerfile</c> or <c>Dockerfile.worker</c> for <c>example/app-worker</c>.
    /// </summary>
    public static IEnumerable<string> NamesIn(string service, string image)
    {
        var repository = RepositoryOf(image);
        var last = repository[(repository.LastIndexOf('/') + 1)..];
        yield return service;
        if (image.Length > repository.Length) yield return image[(repository.Length + 1)..];
        yield return last;
        for (var start = Math.Max(1, last.Length - LongestName); start < last.Length; start++)
        {
            if (last[start - 1] is '-' or '_') yield return last[start..];
        }
    }

    /// <summary>The folder that it stands in, and what its own name adds to Dockerfile.</summary>
    public static IEnumerable<string> NamesOf(string dockerfile)
    {
        var parts = dockerfile.Split('/');
        var names = parts[^1].Split('.').Concat(parts.SkipLast(1).TakeLast(1));
        return names.Where(name => name.Length > 1 && !Common.Contains(name));
    }
}
