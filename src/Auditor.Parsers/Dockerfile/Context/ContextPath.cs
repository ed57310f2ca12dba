namespace Auditor.Parsers.Dockerfile.Context;

/// <summary>Paths in a build context, as an instruction names them.</summary>
internal static class ContextPath
{
    /// <summary>Without slashes around, empty parts and dots; empty for the context itself, null for a path out of it.</summary>
    public static string? Of(string path)
    {
        if (IsClean(path)) return path;
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == "..") return null;
            if (part is not ("" or ".")) parts.Add(part);
        }

        return string.Join('/', parts);
    }

    private static bool IsClean(string path) =>
        !path.StartsWith('/') && !path.StartsWith('.') && !path.EndsWith('/')
        && !path.Contains("//", StringComparison.Ordinal) && !path.Contains("/.", StringComparison.Ordinal);
}
