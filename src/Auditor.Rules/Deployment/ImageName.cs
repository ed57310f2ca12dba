namespace Auditor.Rules.Deployment;

/// <summary>What the name of an image says about the Dockerfile that it is built from.</summary>
internal static class ImageName
{
    /// <summary>Folders and parts of names that many Dockerfiles have and that tell none from another.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase) { "docker", "dockerfile", "containerfile", "dockerfiles", "build", "deploy", "src", "image", "images", "prod", "production", "alpine", "debian", "ubuntu", "slim" };

    /// <summary>Without tag and digest; empty for no image.</summary>
    public static string Repository(string image)
    {
        var at = image.IndexOf('@', StringComparison.Ordinal);
        var name = at < 0 ? image : image[..at];
        var colon = name.LastIndexOf(':');
        return colon > name.LastIndexOf('/') ? name[..colon] : name;
    }

    /// <summary>
    /// The Dockerfile is named like the service, the image or its tag: <c>worker/Dockerfile</c> or <c>Dockerfile.worker</c> for <c>example/app-worker</c>.
    /// </summary>
    public static bool IsOf(string dockerfile, string service, string image)
    {
        var repository = Repository(image);
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
