using System.Globalization;

namespace Auditor.Parsers.Compose.Roles;

/// <summary>Where a product keeps its data, in some of its major versions.</summary>
/// <param name="Versions">any, &lt;N or &gt;=N.</param>
internal sealed record DataDirectory(string Versions, string Path)
{
    /// <summary>The folder in it that is enough to keep the data; null when all of it is needed.</summary>
    public string? Inner { get; init; }

    /// <param name="paths">The path, and behind a comma the inner one.</param>
    public static DataDirectory Of(string versions, string paths) => paths.Split(',') is [var path, var inner]
        ? new DataDirectory(versions, path) { Inner = inner }
        : new DataDirectory(versions, paths);

    /// <summary>A mount of a folder above does not hold it: the image declares the directory a volume of its own.</summary>
    public bool IsHeldBy(string mounted) => mounted == Path || mounted == Inner;

    /// <param name="major">The image's major version; null when its tag does not say.</param>
    public bool MayHold(int? major)
    {
        if (Versions == "any" || major is not { } version) return true;
        var isBelow = Versions.StartsWith('<');
        var bound = int.Parse(Versions.TrimStart('<', '>', '='), CultureInfo.InvariantCulture);
        return isBelow ? version < bound : version >= bound;
    }
}
