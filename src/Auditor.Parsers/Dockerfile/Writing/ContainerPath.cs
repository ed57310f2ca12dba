using System.Text;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>Paths in an image.</summary>
internal static class ContainerPath
{
    public static bool IsAbsolute(string path) => path.StartsWith('/') || IsDrive(path);

    /// <summary>The absolute path that a path gives in a folder; null when it is relative and the folder is not known.</summary>
    public static string? Resolve(string path, string? folder)
    {
        if (IsDrive(path)) return path;
        if (path.StartsWith('/')) return Normalize(path);
        return folder is null ? null : Normalize(folder + "/" + path);
    }

    /// <summary>From the root, without empty parts, <c>.</c> and <c>..</c>.</summary>
    public static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
        }

        var result = new StringBuilder();
        foreach (var part in parts) result.Append('/').Append(part);
        return result.Length == 0 ? "/" : result.ToString();
    }

    private static bool IsDrive(string path) => path.Length >= 3 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] is '\\' or '/';
}
