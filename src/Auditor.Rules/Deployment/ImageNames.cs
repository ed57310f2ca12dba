namespace Auditor.Rules.Deployment;

/// <summary>Compares the names of images with those of Dockerfiles.</summary>
internal static class ImageNames
{
    /// <summary>Folders that say nothing about what is built in them.</summary>
    private static readonly HashSet<string> PlainFolders = new(StringComparer.Ordinal) { "", "docker", "build", "deploy", "container", "containers", "image", "src", "app" };

    /// <summary>Without tag and digest.</summary>
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
}
