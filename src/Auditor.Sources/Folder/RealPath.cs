namespace Auditor.Sources.Folder;

/// <summary>Paths without links (path_resolution(7)): each part is looked at, so that no link in the middle is missed.</summary>
internal static class RealPath
{
    /// <summary>As many links as Linux follows before it says ELOOP.</summary>
    private const int MaximumLinks = 40;

    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <summary>The real path, or null when links run in a circle. Parts that do not exist stay as they are.</summary>
    /// <exception cref="IOException">A link could not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder on the way may not be entered.</exception>
    public static string? Of(string path)
    {
        var full = Path.GetFullPath(path);
        var start = Path.GetPathRoot(full) ?? "/";
        return Below(start, full[start.Length..]);
    }

    /// <summary>As <see cref="Of"/>, for a path relative to a folder that is a real path already.</summary>
    public static string? Below(string folder, string relative)
    {
        var parts = new Stack<string>();
        Push(parts, relative);
        var links = 0;
        while (parts.TryPop(out var part))
        {
            if (part.Length == 0 || part == ".") continue;
            if (part == "..")
            {
                folder = Path.GetDirectoryName(folder) ?? folder;
                continue;
            }

            var next = Path.Join(folder, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                folder = next;
                continue;
            }

            if (++links > MaximumLinks) return null;
            if (Path.IsPathRooted(target)) folder = Path.GetPathRoot(target) ?? folder;
            Push(parts, target);
        }

        return folder;
    }

    /// <summary>The path relative to the root with forward slashes, empty for the root itself, or null when it is not inside.</summary>
    public static string? Inside(string root, string path)
    {
        if (path == root) return "";
        var prefix = Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar;
        return path.StartsWith(prefix, StringComparison.Ordinal) ? ForwardSlashes(path[prefix.Length..]) : null;
    }

    private static string ForwardSlashes(string path) =>
        Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');

    private static void Push(Stack<string> parts, string path)
    {
        var split = path.Split(Separators);
        for (var i = split.Length - 1; i >= 0; i--) parts.Push(split[i]);
    }
}
