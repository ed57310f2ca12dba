using Auditor.Documents;

namespace Auditor.Parsers.Dockerfile.Context;

/// <summary>Tells the images that another Dockerfile of the target builds, as far as names tell.</summary>
internal static class SiblingImages
{
    private const int MaximumLooked = 200_000;

    /// <param name="path">Path of the Dockerfile that stands on the image.</param>
    /// <param name="repository">The image without registry and tag: <c>example/shop-base-java</c> is built by <c>base-java/Dockerfile</c> or <c>Dockerfile.base-java</c>.</param>
    public static bool IsBuilt(FileIndex files, string path, string repository)
    {
        var names = NamesOf(repository[(repository.LastIndexOf('/') + 1)..]);
        foreach (var other in files.Paths.Take(MaximumLooked))
        {
            if (other != path && Mentions(other) && IsNamed(other, names)) return true;
        }

        return false;
    }

    /// <summary>The name itself, and its ends of two words and more.</summary>
    private static List<string> NamesOf(string name)
    {
        var names = new List<string> { name };
        for (var dash = name.IndexOf('-', StringComparison.Ordinal); dash >= 0 && name.IndexOf('-', dash + 1) >= 0; dash = name.IndexOf('-', dash + 1)) names.Add(name[(dash + 1)..]);
        return names;
    }

    private static bool Mentions(string path) => path.AsSpan(path.LastIndexOf('/') + 1).Contains("dockerfile", StringComparison.OrdinalIgnoreCase);

    private static bool IsNamed(string path, List<string> names)
    {
        var slash = path.LastIndexOf('/');
        var file = path.AsSpan(slash + 1);
        var folder = slash < 0 ? [] : path.AsSpan(0, slash);
        folder = folder[(folder.LastIndexOf('/') + 1)..];
        foreach (var name in names)
        {
            if (folder.Equals(name, StringComparison.OrdinalIgnoreCase) || file.Equals($"Dockerfile.{name}", StringComparison.OrdinalIgnoreCase)
                || file.Equals($"{name}.Dockerfile", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
