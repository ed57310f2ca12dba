using Auditor.Documents;

namespace Auditor.Parsers.Dockerfile.Context;

/// <summary>Tells the images that another Dockerfile of the target builds, as far as names tell. The names are found in one walk, since each of thousands of Dockerfiles asks for them.</summary>
internal sealed class SiblingImages
{
    /// <summary>Of a file or folder (limits.h, NAME_MAX): no longer name is looked for.</summary>
    private const int LongestName = 255;

    private const string Word = "dockerfile";

    /// <summary>The first two Dockerfiles of each name: one of them is another one than that which asks.</summary>
    private readonly Dictionary<string, List<string>> named = new(StringComparer.OrdinalIgnoreCase);

    private SiblingImages(FileIndex files)
    {
        foreach (var path in files.Paths) Add(path);
    }

    /// <param name="path">Path of the Dockerfile that stands on the image.</param>
    /// <param name="repository">The image without registry and tag: <c>example/shop-base-java</c> is built by <c>base-java/Dockerfile</c> or <c>Dockerfile.base-java</c>.</param>
    public static bool IsBuilt(FileIndex files, string path, string repository) =>
        files.Reading(static files => new SiblingImages(files)).HasOther(path, repository[(repository.LastIndexOf('/') + 1)..]);

    /// <summary>The name itself, and its ends of two words and more.</summary>
    private bool HasOther(string path, string name)
    {
        if (IsNamed(path, name)) return true;
        for (var dash = name.IndexOf('-', Math.Max(0, name.Length - LongestName - 1)); dash >= 0 && name.IndexOf('-', dash + 1) >= 0; dash = name.IndexOf('-', dash + 1))
        {
            if (IsNamed(path, name[(dash + 1)..])) return true;
        }

        return false;
    }

    private bool IsNamed(string path, string name) => named.TryGetValue(name, out var others) && others.Exists(other => other != path);

    private void Add(string path)
    {
        var slash = path.LastIndexOf('/');
        var file = path[(slash + 1)..];
        if (!file.Contains(Word, StringComparison.OrdinalIgnoreCase)) return;
        Add(slash < 0 ? "" : path[(path.LastIndexOf('/', Math.Max(0, slash - 1)) + 1)..slash], path);
        if (file.StartsWith(Word + ".", StringComparison.OrdinalIgnoreCase)) Add(file[(Word.Length + 1)..], path);
        if (file.EndsWith("." + Word, StringComparison.OrdinalIgnoreCase)) Add(file[..^(Word.Length + 1)], path);
    }

    private void Add(string name, string path)
    {
        if (!named.TryGetValue(name, out var paths)) named[name] = paths = [];
        if (paths.Count < 2 && !paths.Contains(path)) paths.Add(path);
    }
}
