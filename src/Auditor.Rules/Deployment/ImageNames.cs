namespace Auditor.Rules.Deployment;

/// <summary>Compares the names of images with those of Dockerfiles.</summary>
internal static class ImageNames
{
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

    /// <summary>
    /// Whether an image may be what a Dockerfile makes: its name ends with that of the folder, or with what distinguishes the file (Dockerfile.web). Where neither says anything, it may be
    /// that of any compose file beside or below, unless services build it.
    /// </summary>
    public static bool MayName(string repository, string composeFile, string dockerfile, bool isBuilt)
    {
        var mark = MarkOf(dockerfile[(dockerfile.LastIndexOf('/') + 1)..]);
        var folder = FolderOf(dockerfile);
        var name = mark.Length > 0 ? mark : folder[(folder.LastIndexOf('/') + 1)..];
        if (mark.Length > 0 || !PlainFolders.Contains(name)) return IsEndOf(name, repository);
        var project = FolderOf(folder);
        return !isBuilt && (project.Length == 0 || composeFile.StartsWith(project + "/", StringComparison.Ordinal));
    }

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>Of Dockerfile.web or web.Dockerfile: web.</summary>
    private static string MarkOf(string file) => file.Split('.') is [var first, var second]
        ? first.Equals("Dockerfile", StringComparison.OrdinalIgnoreCase) ? second : first
        : "";

    private static bool IsEndOf(string word, string repository) =>
        repository.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (repository.Length == word.Length || repository[^(word.Length + 1)] is '/' or '-' or '_' or '.');

    /// <summary>
    /// The Dockerfile is named like the service, the image or its tag: <c>worker/Dockerfile</c> or <c>Dockerfile.worker</c> for <c>example/app-worker</c>.
    /// </summary>
    public static bool IsNamedLike(string dockerfile, string service, string image)
    {
        var repository = RepositoryOf(image);
        var last = repository[(repository.LastIndexOf('/') + 1)..];
        var tag = image.Length > repository.Length ? image[(repository.Length + 1)..] : "";
        return NamesOf(dockerfile).Any(name => Same(name, service) || Same(name, tag) || Same(name, last)
            || (last.Length > name.Length && last.EndsWith(name, StringComparison.OrdinalIgnoreCase) && last[^(name.Length + 1)] is '-' or '_'));
    }

    /// <summary>The folder that it stands in, and what its own name adds to Dockerfile.</summary>
    private static IEnumerable<string> NamesOf(string dockerfile)
    {
        var parts = dockerfile.Split('/');
        var names = parts[^1].Split('.').Concat(parts.SkipLast(1).TakeLast(1));
        return names.Where(name => name.Length > 1 && !Common.Contains(name));
    }

    private static bool Same(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
