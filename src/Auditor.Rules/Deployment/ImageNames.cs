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
    /// Whether an image may be what a Dockerfile makes: the name ends with that of its folder or with what distinguishes the file (Dockerfile.web), or neither of these says anything.
    /// </summary>
    public static bool MayName(string repository, string dockerfile)
    {
        var slash = dockerfile.LastIndexOf('/');
        var mark = MarkOf(dockerfile[(slash + 1)..]);
        if (mark.Length > 0) return IsEndOf(mark, repository);
        var folder = slash < 0 ? "" : dockerfile[..slash];
        folder = folder[(folder.LastIndexOf('/') + 1)..];
        return PlainFolders.Contains(folder) || IsEndOf(folder, repository);
    }

    /// <summary>Of Dockerfile.web or web.Dockerfile: web.</summary>
    private static string MarkOf(string file) => file.Split('.') is [var first, var second]
        ? first.Equals("Dockerfile", StringComparison.OrdinalIgnoreCase) ? second : first
        : "";

    private static bool IsEndOf(string word, string repository) =>
        repository.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (repository.Length == word.Length || repository[^(word.Length + 1)] is '/' or '-' or '_' or '.');
}
