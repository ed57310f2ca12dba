using System.Globalization;

namespace Auditor.Parsers.Compose.Roles;

/// <summary>Where a product keeps its data, in some of its major versions.</summary>
/// <param name="Versions">any, &lt;N or &gt;=N.</param>
internal sealed record DataDirectory(string Versions, string Path)
{
    /// <param name="major">The image's major version; null when its tag does not say.</param>
    public bool MayHold(int? major)
    {
        if (Versions == "any" || major is not { } version) return true;
        var isBelow = Versions.StartsWith('<');
        var bound = int.Parse(Versions.TrimStart('<', '>', '='), CultureInfo.InvariantCulture);
        return isBelow ? version < bound : version >= bound;
    }
}
